// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.util.Arrays;
import org.vfiodt.dts.Property;

/** A block of a blob under construction; everything in it starts at a multiple of four bytes. */
final class Block {
  private byte[] bytes = new byte[1 << 14];
  private int size;

  void cell(int value) {
    ensure(4);
    bytes[size++] = (byte) (value >>> 24);
    bytes[size++] = (byte) (value >>> 16);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
  }

  /** Data, at least so many zero bytes behind it, and more up to the next multiple of four. */
  void data(byte[] data, int zeros) {
    int padded = Fdt.aligned(data.length + zeros);
    ensure(padded);
    System.arraycopy(data, 0, bytes, size, data.length);
    size += padded;
  }

  /** The value of a property. */
  void value(Property property) {
    int padded = Fdt.aligned(property.length());
    ensure(padded);
    property.copyTo(bytes, size);
    size += padded;
  }

  /** Zero bytes up to a multiple of a power of two. */
  void align(int width) {
    int aligned = size + width - 1 & -width;
    ensure(aligned - size);
    size = aligned;
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  int size() {
    return size;
  }

  /** The array itself; only its first {@link #size()} bytes count. */
  byte[] bytes() {
    return bytes;
  }
}
