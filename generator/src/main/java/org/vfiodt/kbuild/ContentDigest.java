// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a list of parts; the same bytes cut in other places give another digest. */
public final class ContentDigest {
  private final MessageDigest digest;

  public ContentDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public ContentDigest add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  public ContentDigest add(byte[] part) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(part.length).flip());
    digest.update(part);
    return this;
  }

  /** The digest in hexadecimal; this object starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
