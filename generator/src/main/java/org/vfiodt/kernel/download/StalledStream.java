// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.download;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer, closed when nothing comes for a while: the HTTP client itself would wait
 * for ever.
 */
final class StalledStream extends FilterInputStream {
  private final ScheduledExecutorService watch;
  private volatile long heard;
  private volatile boolean stalled;
  private boolean broken;

  StalledStream(InputStream in, Duration limit) {
    super(in);
    heard = System.nanoTime();
    watch =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "download-watch");
              thread.setDaemon(true);
              return thread;
            });
    long step = Math.max(1, limit.toMillis() / 4);
    watch.scheduleWithFixedDelay(() -> look(limit), step, step, TimeUnit.MILLISECONDS);
  }

  private void look(Duration limit) {
    if (System.nanoTime() - heard > limit.toNanos()) {
      stalled = true;
      try {
        in.close();
      } catch (IOException e) {
        // The reader hears of it.
      }
    }
  }

  /** Reads like {@link #read(byte[])}, but a broken connection ends the stream. */
  int next(byte[] buffer) {
    try {
      return read(buffer, 0, buffer.length);
    } catch (IOException e) {
      broken = true;
      return -1;
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    heard = System.nanoTime();
    if (n < 0 && stalled) {
      throw new IOException("stalled");
    }
    return n;
  }

  boolean brokenOff() {
    return broken || stalled;
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    super.close();
  }
}
