// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vfiodt.dts.Property;

/** Reads text in values that nobody vouches for. */
final class Texts {
  private Texts() {}

  /** The text up to the first zero byte; empty when nothing ends it. */
  static Optional<String> first(Property property) {
    byte[] bytes = property.bytes();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return Optional.of(new String(bytes, 0, i, StandardCharsets.ISO_8859_1));
      }
    }
    return Optional.empty();
  }

  /** Whether source can use a name as a label. */
  static boolean isLabel(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
