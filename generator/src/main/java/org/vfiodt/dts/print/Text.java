// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.io.IOException;
import java.io.OutputStream;

/** Text on its way out, one byte for each character; never held as a whole, as it can be long. */
final class Text {
  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 13];
  private int length;

  Text(OutputStream out) {
    this.out = out;
  }

  Text append(char c) throws IOException {
    if (length == buffer.length) {
      flush();
    }
    buffer[length++] = (byte) c;
    return this;
  }

  Text append(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i));
    }
    return this;
  }

  /** A number in hexadecimal, of at least two digits. */
  Text digits(long value) throws IOException {
    if (value >= 0 && value < 0x10) {
      append('0');
    }
    return append(Long.toHexString(value));
  }

  void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }
}
