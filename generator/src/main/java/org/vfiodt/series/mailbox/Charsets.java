// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vfiodt.series.Text;

/** Bytes of a mail to Unicode. */
final class Charsets {
  private Charsets() {}

  /** In the named character set when there is such a one; in UTF-8 or else Latin 1 otherwise. */
  static String decode(String bytes, Optional<String> name) {
    Optional<Charset> charset = name.flatMap(Charsets::find);
    if (charset.isPresent()) {
      return new String(Text.bytes(bytes), charset.get());
    }
    try {
      ByteBuffer buffer = ByteBuffer.wrap(Text.bytes(bytes));
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }

  private static Optional<Charset> find(String name) {
    try {
      return Charset.isSupported(name) && !name.equalsIgnoreCase("us-ascii")
          ? Optional.of(Charset.forName(name))
          : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}
