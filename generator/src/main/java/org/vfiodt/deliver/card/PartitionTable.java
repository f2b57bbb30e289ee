// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.card;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first sector of the card: a table with one partition and no code. The disk's signature is a
 * constant. Cylinders and heads are those that stand for "look at the sectors".
 */
final class PartitionTable {
  private static final int SECTOR = 512;
  private static final int SIGNATURE_AT = 440;
  private static final int SIGNATURE = 0x56444654;
  private static final int ENTRIES_AT = 446;
  private static final byte BOOTABLE = (byte) 0x80;
  private static final byte FAT16 = 0x0E;
  private static final byte[] BEYOND = {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF};

  private PartitionTable() {}

  static byte[] bytes(int firstSector, int sectors) {
    ByteBuffer table = ByteBuffer.allocate(SECTOR).order(ByteOrder.LITTLE_ENDIAN);
    table.putInt(SIGNATURE_AT, SIGNATURE).position(ENTRIES_AT);
    table.put(BOOTABLE).put(BEYOND).put(FAT16).put(BEYOND).putInt(firstSector).putInt(sectors);
    table.put(SECTOR - 2, (byte) 0x55).put(SECTOR - 1, (byte) 0xAA);
    return table.array();
  }
}
