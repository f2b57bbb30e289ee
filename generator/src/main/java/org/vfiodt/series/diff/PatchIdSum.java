// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A patch id in the making: a hash of the visible characters of each file, summed. */
public final class PatchIdSum {
  private static final int LENGTH = 20;

  private final byte[] sum = new byte[LENGTH];
  private final MessageDigest digest = sha1();

  /** Takes in a line of the file that is being read. */
  public void add(String line) {
    StringBuilder visible = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      if (" \t\r\n".indexOf(line.charAt(i)) < 0) {
        visible.append(line.charAt(i));
      }
    }
    digest.update(visible.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** What comes now belongs to another file. */
  public void endFile() {
    byte[] hash = digest.digest();
    int carry = 0;
    for (int i = 0; i < LENGTH; i++) {
      carry += (sum[i] & 0xff) + (hash[i] & 0xff);
      sum[i] = (byte) carry;
      carry >>= 8;
    }
  }

  /** Ends the last file; 40 hexadecimal digits. */
  public String hex() {
    endFile();
    return HexFormat.of().formatHex(sum);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
