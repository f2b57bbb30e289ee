// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Builds blobs that no compiler would write: every block is given as it is. */
final class BlobBuilder {
  private static final byte[] NO_RESERVATIONS = new byte[16];

  private final ByteArrayOutputStream structure = new ByteArrayOutputStream();
  private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
  private byte[] reservations = NO_RESERVATIONS;
  private int gap;
  private int version = 17;

  BlobBuilder version(int number) {
    version = number;
    return this;
  }

  /** Bytes between all blocks. */
  BlobBuilder gap(int bytes) {
    gap = bytes;
    return this;
  }

  BlobBuilder reservations(long... addressesAndSizes) {
    ByteBuffer buffer = ByteBuffer.allocate(8 * addressesAndSizes.length);
    for (long number : addressesAndSizes) {
      buffer.putLong(number);
    }
    reservations = buffer.array();
    return this;
  }

  BlobBuilder cell(int value) {
    structure.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
    return this;
  }

  BlobBuilder text(String text) {
    structure.writeBytes((text + "\0").getBytes(StandardCharsets.ISO_8859_1));
    return align();
  }

  BlobBuilder bytes(int... values) {
    for (int value : values) {
      structure.write(value);
    }
    return align();
  }

  BlobBuilder align() {
    while (structure.size() % 4 != 0) {
      structure.write(0);
    }
    return this;
  }

  BlobBuilder node(String name) {
    return cell(Fdt.BEGIN_NODE).text(name);
  }

  BlobBuilder end() {
    return cell(Fdt.END_NODE);
  }

  BlobBuilder property(String name, int... value) {
    cell(Fdt.PROPERTY).cell(value.length).cell(string(name));
    return bytes(value);
  }

  /** The offset of a new string. */
  int string(String name) {
    int offset = strings.size();
    strings.writeBytes((name + "\0").getBytes(StandardCharsets.ISO_8859_1));
    return offset;
  }

  /** The blob; blocks in the order reservations, structure, strings. */
  byte[] build() {
    return build(false);
  }

  /** The blob; with {@code true} the blocks come in the order strings, structure, reservations. */
  byte[] build(boolean reversed) {
    int header = Fdt.headerBytes(version) + 7 & -8;
    int first = header + gap;
    int firstSize = reversed ? strings.size() : reservations.length;
    int middle = (first + firstSize + 7 & -8) + gap;
    int last = (middle + structure.size() + 7 & -8) + gap;
    int lastSize = reversed ? reservations.length : strings.size();
    ByteBuffer blob = ByteBuffer.allocate(last + lastSize + gap);
    blob.putInt(Fdt.MAGIC).putInt(blob.capacity()).putInt(middle);
    blob.putInt(reversed ? first : last).putInt(reversed ? last : first);
    blob.putInt(version).putInt(version < 16 ? 1 : 16);
    if (version >= 2) {
      blob.putInt(7);
    }
    if (version >= 3) {
      blob.putInt(strings.size());
    }
    if (version >= 17) {
      blob.putInt(structure.size());
    }
    blob.position(first);
    blob.put(reversed ? strings.toByteArray() : reservations);
    blob.position(middle);
    blob.put(structure.toByteArray());
    blob.position(last);
    blob.put(reversed ? reservations : strings.toByteArray());
    return blob.array();
  }
}
