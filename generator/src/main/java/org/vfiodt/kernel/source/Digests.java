// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.vfiodt.data.Sha256;

/** SHA-256, as lower-case hexadecimal digits. */
final class Digests {
  private static final int SHORT = 12;

  private Digests() {}

  static MessageDigest sha256() {
    return Sha256.digest();
  }

  static String hex(MessageDigest digest) {
    return Sha256.hex(digest.digest());
  }

  static String ofText(String text) {
    return Sha256.of(text);
  }

  static String ofFile(Path file) throws IOException {
    return Sha256.of(file);
  }

  /** Enough of an id to tell the trees of one cache apart. */
  static String shortened(String hex) {
    return hex.substring(0, SHORT);
  }
}
