// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vfiodt.dts.Property;

/** A property of a blob, with the bytes that fill its last cell. */
final class BlobProperty extends Entry {
  private final String name;
  private final int nameOffset;
  private final List<Property> origins = new ArrayList<>(0);
  private byte[] padded;
  private int length;

  /**
   * @param padded the value and what fills it up to a multiple of four bytes
   * @param length bytes of the value
   */
  BlobProperty(String name, int nameOffset, byte[] padded, int length) {
    this.name = name;
    this.nameOffset = nameOffset;
    this.padded = padded;
    this.length = length;
  }

  String name() {
    return name;
  }

  int nameOffset() {
    return nameOffset;
  }

  int length() {
    return length;
  }

  byte[] padded() {
    return padded;
  }

  /** The properties of linked trees that made this one, if any; the last gave the value. */
  List<Property> origins() {
    return origins;
  }

  byte[] value() {
    return Arrays.copyOf(padded, length);
  }

  void value(byte[] newPadded, int newLength) {
    padded = newPadded;
    length = newLength;
  }

  boolean holds(long offset) {
    return offset >= 0 && offset + 4 <= length;
  }

  /** An unsigned cell; it must lie inside, at any byte. */
  long cell(int offset) {
    return ByteBuffer.wrap(padded).getInt(offset) & 0xffffffffL;
  }

  void cell(int offset, long number) {
    ByteBuffer.wrap(padded).putInt(offset, (int) number);
  }

  /** The value up to the first zero byte. */
  String text() {
    return LabelTables.text(value());
  }
}
