// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.fat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The first sector of a volume, which tells its geometry. Nothing boots from it. */
final class BootSector {
  static final byte DISK = (byte) 0xF8;

  private static final byte[] JUMP = {(byte) 0xEB, 0x3C, (byte) 0x90};
  private static final int SERIAL = 0x56444654;
  private static final byte HARD_DISK = (byte) 0x80;
  private static final byte HAS_SERIAL = 0x29;
  private static final short TRACK_SECTORS = 63;
  private static final short HEADS = 255;
  private static final int SMALL = 1 << 16;

  private BootSector() {}

  /**
   * The sector.
   *
   * @param before sectors of the disk before the volume
   * @param label of 11 characters
   */
  static byte[] bytes(FatGeometry geometry, int before, String label) {
    boolean small = geometry.sectors() < SMALL;
    ByteBuffer sector =
        ByteBuffer.allocate(FatGeometry.SECTOR).order(ByteOrder.LITTLE_ENDIAN).put(JUMP);
    sector.put(ascii("VFIO-DT "));
    sector.putShort((short) FatGeometry.SECTOR).put((byte) geometry.sectorsPerCluster());
    sector.putShort((short) FatGeometry.RESERVED).put((byte) FatGeometry.TABLES);
    sector.putShort((short) FatGeometry.ROOT_ENTRIES);
    sector.putShort((short) (small ? geometry.sectors() : 0)).put(DISK);
    sector.putShort((short) geometry.tableSectors());
    sector.putShort(TRACK_SECTORS).putShort(HEADS).putInt(before);
    sector.putInt(small ? 0 : geometry.sectors());
    sector.put(HARD_DISK).put((byte) 0).put(HAS_SERIAL).putInt(SERIAL);
    sector.put(ascii(label)).put(ascii("FAT16   "));
    sector.put(FatGeometry.SECTOR - 2, (byte) 0x55).put(FatGeometry.SECTOR - 1, (byte) 0xAA);
    return sector.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
