// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.uboot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The oldest of U-Boot's image formats, which every U-Boot of the board knows: a header of 64 bytes
 * with two checksums, then the data. Its time is 0.
 */
public final class LegacyImage {
  private static final int MAGIC = 0x27051956;
  private static final int HEADER = 64;
  private static final int NAME = 32;
  private static final int CHECKSUM_AT = 4;
  private static final byte LINUX = 5;
  private static final byte ARM = 2;
  private static final byte RAMDISK = 3;
  private static final byte SCRIPT = 6;
  private static final byte UNCOMPRESSED = 0;

  private LegacyImage() {}

  /** An initramfs, which U-Boot hands on as it is. */
  public static byte[] ramdisk(String name, byte[] initramfs) {
    return image(RAMDISK, name, initramfs);
  }

  /** A script; its data begins with a list of lengths that a 0 ends. */
  public static byte[] script(String name, String text) {
    byte[] lines = text.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer data = ByteBuffer.allocate(2 * Integer.BYTES + lines.length);
    return image(SCRIPT, name, data.putInt(lines.length).putInt(0).put(lines).array());
  }

  private static byte[] image(byte type, String name, byte[] data) {
    byte[] title = name.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer image = ByteBuffer.allocate(HEADER + data.length);
    image.putInt(MAGIC).putInt(0).putInt(0);
    image.putInt(data.length).putInt(0).putInt(0).putInt(checksum(data));
    image.put(LINUX).put(ARM).put(type).put(UNCOMPRESSED);
    image.put(Arrays.copyOf(title, NAME)).put(data);
    image.putInt(CHECKSUM_AT, checksum(Arrays.copyOf(image.array(), HEADER)));
    return image.array();
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
