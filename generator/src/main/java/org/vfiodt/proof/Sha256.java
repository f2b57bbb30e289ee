// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal. */
final class Sha256 {
  private static final int BLOCK = 1 << 16;

  private Sha256() {}

  static String of(byte[] bytes) {
    return hex(digest().digest(bytes));
  }

  static String of(InputStream in) throws IOException {
    MessageDigest digest = digest();
    byte[] block = new byte[BLOCK];
    for (int length = in.read(block); length >= 0; length = in.read(block)) {
      digest.update(block, 0, length);
    }
    return hex(digest.digest());
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
