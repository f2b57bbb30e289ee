// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.MemoryLimitException;

/** Turns whatever a decompressor complains about into a {@link DamagedArchive}. */
final class Distrusted extends FilterInputStream {
  Distrusted(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      throw new DamagedArchive(reason(e));
    }
  }

  static String reason(IOException failure) {
    String text = String.valueOf(failure.getMessage());
    if (failure instanceof EOFException
        || text.contains("Truncated")
        || text.contains("nexpected")) {
      return "it ends too early";
    }
    if (failure instanceof MemoryLimitException) {
      return "unpacking it would take more memory than any kernel tarball needs";
    }
    return "its data is corrupt";
  }
}
