// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * Somebody to write to.
 *
 * @param name Unicode; empty for mailing lists
 */
public record Person(String name, String address) {
  public Person {
    Objects.requireNonNull(name);
    Objects.requireNonNull(address);
  }

  /** Reads {@code Name <address>} or a bare address. */
  static Person parse(String bytes) {
    String text = unicode(bytes);
    int open = text.indexOf('<');
    int close = text.lastIndexOf('>');
    if (open >= 0 && close > open) {
      return new Person(bare(text.substring(0, open)), text.substring(open + 1, close).strip());
    }
    String[] words = text.strip().split("\\s+", 2);
    return new Person("", words[0]);
  }

  /** UTF-8 where it is that, as in kernels of today; Latin 1 otherwise. */
  private static String unicode(String bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }

  private static String bare(String name) {
    String text = name.strip();
    text = text.startsWith("\"") ? text.substring(1) : text;
    text = text.endsWith("\"") ? text.substring(0, text.length() - 1) : text;
    return text.replace("\\\"", "\"").strip();
  }

  String nameKey() {
    return name.toLowerCase(Locale.ROOT);
  }

  String addressKey() {
    return address.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return name.isEmpty() ? address : name + " <" + address + ">";
  }
}
