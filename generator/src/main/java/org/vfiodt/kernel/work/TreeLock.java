// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.vfiodt.kernel.Progress;

/**
 * Keeps two runs from working on the same folder. A file lock holds off other processes, and ends
 * with its process; a semaphore holds off other threads of this one, which file locks do not.
 */
public final class TreeLock implements AutoCloseable {
  private static final Map<Path, Semaphore> HELD = new ConcurrentHashMap<>();

  private final Semaphore held;
  private final FileChannel channel;
  private boolean closed;

  private TreeLock(Semaphore held, FileChannel channel) {
    this.held = held;
    this.channel = channel;
  }

  /** Waits until nobody else has the lock; says so once when there is something to wait for. */
  public static TreeLock acquire(Path file, Progress progress) throws IOException {
    Files.createDirectories(file.getParent());
    Path name = file.getParent().toRealPath().resolve(file.getFileName());
    Semaphore held = HELD.computeIfAbsent(name, key -> new Semaphore(1));
    boolean told = false;
    if (!held.tryAcquire()) {
      tell(file, progress);
      told = true;
      held.acquireUninterruptibly();
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        if (!told) {
          tell(file, progress);
        }
        channel.lock();
      }
      return new TreeLock(held, channel);
    } catch (IOException e) {
      if (channel != null) {
        channel.close();
      }
      held.release();
      throw e;
    }
  }

  private static void tell(Path file, Progress progress) {
    progress.message("waiting for another run that uses " + file.getParent());
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      channel.close();
    } catch (IOException e) {
      // The lock goes with the process at the latest.
    } finally {
      held.release();
    }
  }
}
