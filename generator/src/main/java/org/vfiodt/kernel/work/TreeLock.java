// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Waits until nobody else has the lock; says so once when there is something to wait for.
   *
   * @param doing what the other run is then doing, such as "builds in this tree"
   */
  public static TreeLock acquire(Path file, String doing, Progress progress) throws IOException {
    Semaphore held = semaphore(file);
    boolean told = false;
    if (!held.tryAcquire()) {
      progress.message("waiting for another run that " + doing);
      told = true;
      held.acquireUninterruptibly();
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        if (!told) {
          progress.message("waiting for another run that " + doing);
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

  /** Takes the lock if nobody has it. */
  public static Optional<TreeLock> tryAcquire(Path file) throws IOException {
    Semaphore held = semaphore(file);
    if (!held.tryAcquire()) {
      return Optional.empty();
    }
    FileChannel channel = null;
    FileLock lock = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      lock = channel.tryLock();
      return lock == null ? Optional.empty() : Optional.of(new TreeLock(held, channel));
    } finally {
      if (lock == null) {
        if (channel != null) {
          channel.close();
        }
        held.release();
      }
    }
  }

  private static Semaphore semaphore(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path name = file.getParent().toRealPath().resolve(file.getFileName());
    return HELD.computeIfAbsent(name, key -> new Semaphore(1));
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
