// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.vfiodt.data.Sha256;

/**
 * What is hashed: a row of fields, each as {@code LENGTH:BYTES,} with the length in decimal and the
 * text in UTF-8. A list is the number of its entries, then these; a map is a list of names, each
 * with its value behind it. So no two rows have the same bytes.
 */
final class Fields {
  private final MessageDigest digest = Sha256.digest();

  Fields text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
    digest.update((byte) ',');
    return this;
  }

  Fields number(int value) {
    return text(Integer.toString(value));
  }

  Fields texts(List<String> values) {
    number(values.size());
    values.forEach(this::text);
    return this;
  }

  Fields map(Map<String, String> map) {
    number(map.size());
    map.forEach((name, value) -> text(name).text(value));
    return this;
  }

  String hash() {
    return Sha256.hex(digest.digest());
  }
}
