// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.fat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The entries of one folder. A name that is not of eight and three capital letters comes before its
 * entry in pieces of 13 characters, the last piece first. All times are the first that FAT knows.
 */
final class FolderEntries {
  static final byte FOLDER = 0x10;

  private static final byte FILE = 0x20;
  private static final byte VOLUME = 0x08;
  private static final byte PIECE = 0x0F;
  private static final byte LAST = 0x40;
  private static final int PIECE_LENGTH = 13;

  /** Offsets of the characters of a piece in its entry. */
  private static final int[] CHARACTERS = {1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};

  private static final int SUM_AT = 13;

  /** The first of January 1980. */
  private static final short DATE = 0x21;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ShortNames names = new ShortNames();

  byte[] bytes() {
    return out.toByteArray();
  }

  /** The name of the volume, in the root folder only. */
  void volume(String label) {
    entry(label, VOLUME, 0, 0);
  }

  /** What every folder but the root begins with; cluster 0 stands for the root. */
  void dots(int own, int parent) {
    entry(".          ", FOLDER, own, 0);
    entry("..         ", FOLDER, parent, 0);
  }

  void folder(String name, int cluster) {
    named(name, FOLDER, cluster, 0);
  }

  void file(String name, int cluster, int length) {
    named(name, FILE, cluster, length);
  }

  private void named(String name, byte kind, int cluster, int length) {
    String brief = names.of(name);
    String dotted = brief.substring(0, 8).strip() + "." + brief.substring(8).strip();
    if (!name.equals(dotted) && !(name + ".").equals(dotted)) {
      pieces(name, sum(brief));
    }
    entry(brief, kind, cluster, length);
  }

  private void pieces(String name, byte sum) {
    int count = (name.length() + PIECE_LENGTH - 1) / PIECE_LENGTH;
    for (int number = count; number > 0; number--) {
      ByteBuffer piece = entry();
      piece.put(0, (byte) (number == count ? number | LAST : number));
      piece.put(11, PIECE).put(SUM_AT, sum);
      for (int i = 0; i < PIECE_LENGTH; i++) {
        int at = (number - 1) * PIECE_LENGTH + i;
        piece.putChar(CHARACTERS[i], at < name.length() ? name.charAt(at) : filling(name, at));
      }
      out.writeBytes(piece.array());
    }
  }

  /** A 0 ends a name, then come characters that there are not. */
  private static char filling(String name, int at) {
    return at == name.length() ? '\0' : '\uFFFF';
  }

  private void entry(String brief, byte kind, int cluster, int length) {
    ByteBuffer entry = entry();
    entry.put(0, brief.getBytes(StandardCharsets.US_ASCII)).put(11, kind);
    entry.putShort(16, DATE).putShort(18, DATE).putShort(24, DATE);
    entry.putShort(26, (short) cluster).putInt(28, length);
    out.writeBytes(entry.array());
  }

  private static ByteBuffer entry() {
    return ByteBuffer.allocate(FatGeometry.ENTRY).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Binds the pieces of a name to the entry behind them. */
  private static byte sum(String brief) {
    int sum = 0;
    for (char character : brief.toCharArray()) {
      sum = ((sum >> 1 | sum << 7) + character) & 0xFF;
    }
    return (byte) sum;
  }
}
