// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.series.Text;

/** Header text to Unicode: encoded words (RFC 2047) and bare bytes. */
final class HeaderText {
  private static final Pattern WORD =
      Pattern.compile("=\\?([!-~&&[^?]]+)\\?([QqBb])\\?([!-~&&[^?]]*)\\?=");

  private HeaderText() {}

  static String decode(String bytes) {
    StringBuilder out = new StringBuilder();
    Matcher word = WORD.matcher(bytes);
    int end = 0;
    boolean afterWord = false;
    while (word.find()) {
      String between = bytes.substring(end, word.start());
      // white space between encoded words is part of neither
      if (!afterWord || !between.isBlank()) {
        out.append(Charsets.decode(between, Optional.empty()));
      }
      out.append(Charsets.decode(content(word), Optional.of(word.group(1))));
      end = word.end();
      afterWord = true;
    }
    return out.append(Charsets.decode(bytes.substring(end), Optional.empty())).toString();
  }

  private static String content(Matcher word) {
    if (word.group(2).equalsIgnoreCase("q")) {
      return QuotedPrintable.decode(word.group(3).replace('_', ' '));
    }
    return Text.latin1(Base64.getMimeDecoder().decode(padded(word.group(3))));
  }

  /** Base64 text cut to whole bytes, so that no decoder can object to its end. */
  static String padded(String base64) {
    String digits = base64.replaceAll("[^A-Za-z0-9+/]", "");
    return digits.length() % 4 == 1 ? digits.substring(0, digits.length() - 1) : digits;
  }
}
