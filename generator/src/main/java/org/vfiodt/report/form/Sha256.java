// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts, in hexadecimal. */
final class Sha256 {
  private Sha256() {}

  static String of(String text) {
    return of(text, StandardCharsets.UTF_8);
  }

  static String of(String text, Charset charset) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(charset));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
