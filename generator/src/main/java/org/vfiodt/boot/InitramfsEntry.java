// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.nio.charset.StandardCharsets;

/**
 * A thing in an initramfs.
 *
 * @param mode type and permission bits as in {@code struct stat}
 * @param content bytes of a file or target of a link
 * @param major of a device node
 * @param minor of a device node
 */
public record InitramfsEntry(int mode, byte[] content, int major, int minor) {
  private static final int DIRECTORY = 0040000;
  private static final int CHARACTER_DEVICE = 0020000;
  private static final int FILE = 0100000;
  private static final int LINK = 0120000;

  public InitramfsEntry {
    content = content.clone();
  }

  public static InitramfsEntry file(byte[] content, int permissions) {
    return new InitramfsEntry(FILE | permissions, content, 0, 0);
  }

  public static InitramfsEntry text(String content) {
    return file(content.getBytes(StandardCharsets.UTF_8), 0644);
  }

  public static InitramfsEntry directory(int permissions) {
    return new InitramfsEntry(DIRECTORY | permissions, new byte[0], 0, 0);
  }

  public static InitramfsEntry characterDevice(int permissions, int major, int minor) {
    return new InitramfsEntry(CHARACTER_DEVICE | permissions, new byte[0], major, minor);
  }

  public static InitramfsEntry link(String target) {
    return new InitramfsEntry(LINK | 0777, target.getBytes(StandardCharsets.UTF_8), 0, 0);
  }

  boolean isDirectory() {
    return (mode & 0170000) == DIRECTORY;
  }

  @Override
  public byte[] content() {
    return content.clone();
  }
}
