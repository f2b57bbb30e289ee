// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads a stream on a thread of its own, so that the reader of the queue can keep a deadline. */
final class OutputQueue {
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(1024);

  OutputQueue(InputStream stream) {
    Thread thread = new Thread(() -> pump(stream), "console");
    thread.setDaemon(true);
    thread.start();
  }

  /** The next bytes; null when none came in time; an empty array at the end of the stream. */
  byte[] next(long nanoseconds) throws InterruptedException {
    byte[] chunk = chunks.poll(Math.max(0, nanoseconds), TimeUnit.NANOSECONDS);
    if (chunk == END) {
      chunks.put(END);
    }
    return chunk;
  }

  private void pump(InputStream stream) {
    byte[] buffer = new byte[8192];
    try {
      try {
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
          if (n > 0) {
            chunks.put(Arrays.copyOf(buffer, n));
          }
        }
      } catch (IOException e) {
        // a closed stream ends like one that came to its end
      }
      chunks.put(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
