// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash over the lines of each file without white space, summed over the files. */
public final class IdSum {
  private static final int LENGTH = 20;

  private final MessageDigest digest = sha1();
  private final byte[] sum = new byte[LENGTH];

  public void add(String line) {
    StringBuilder visible = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      if (" \t\r\n".indexOf(line.charAt(i)) < 0) {
        visible.append(line.charAt(i));
      }
    }
    digest.update(visible.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Ends a file. */
  public void end() {
    byte[] hash = digest.digest();
    int carry = 0;
    for (int i = 0; i < LENGTH; i++) {
      carry += (sum[i] & 0xff) + (hash[i] & 0xff);
      sum[i] = (byte) carry;
      carry >>= 8;
    }
  }

  public String hex() {
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
