// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digests of the papers, in hexadecimal. */
public final class Digests {
  private Digests() {}

  public static String sha256(byte[] bytes) {
    return hex(sha256().digest(bytes));
  }

  static MessageDigest sha256() {
    return named("SHA-256");
  }

  static MessageDigest sha1() {
    return named("SHA-1");
  }

  static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  private static MessageDigest named(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
