// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a stream on a thread of its own, so that decompressing and writing files overlap. At most
 * {@value #CHUNKS} chunks wait at any time.
 */
final class ReadAhead extends InputStream {
  private static final int CHUNKS = 16;
  private static final int CHUNK = 1 << 18;

  private record Chunk(byte[] bytes, IOException failure, boolean last) {}

  private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(CHUNKS);
  private final InputStream in;
  private final Thread reader;
  private Chunk current = new Chunk(new byte[0], null, false);
  private int position;

  ReadAhead(InputStream in) {
    this.in = in;
    reader = new Thread(this::readAll, "read-ahead");
    reader.setDaemon(true);
    reader.start();
  }

  private void readAll() {
    try {
      boolean more = true;
      while (more) {
        Chunk chunk = next();
        chunks.put(chunk);
        more = !chunk.last();
      }
    } catch (InterruptedException e) {
      // Closed: nobody reads what is left.
    }
  }

  private Chunk next() {
    try {
      byte[] bytes = in.readNBytes(CHUNK);
      return new Chunk(bytes, null, bytes.length == 0);
    } catch (IOException e) {
      return new Chunk(new byte[0], e, true);
    } catch (RuntimeException e) {
      return new Chunk(new byte[0], new IOException(e), true);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (position == current.bytes().length) {
      if (current.failure() != null) {
        throw current.failure();
      }
      if (current.last()) {
        return -1;
      }
      take();
    }
    int n = Math.min(length, current.bytes().length - position);
    System.arraycopy(current.bytes(), position, bytes, offset, n);
    position += n;
    return n;
  }

  private void take() throws IOException {
    try {
      current = chunks.take();
      position = 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.interrupt();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    in.close();
  }
}
