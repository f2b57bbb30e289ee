// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.vfiodt.series.Identity;

/** Header lines as git folds them; everything in them was checked for control characters. */
final class Headers {
  private static final int WIDTH = 78;
  private static final int ENCODED_WIDTH = 76;
  private static final String QUOTED = "()<>[]:;@\\,.\"";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

  private Headers() {}

  static String from(Identity identity) {
    String start = "From: ";
    String name = identity.name();
    int width = WIDTH;
    String shown;
    if (EncodedWords.needed(name)) {
      shown = EncodedWords.of(name, start.length(), EncodedWords.Place.NAME);
      width = ENCODED_WIDTH;
    } else {
      shown = WrappedText.after(start.length(), quoted(name), 1, width);
    }
    String line = start + shown;
    int column = line.length() - line.lastIndexOf('\n') - 1;
    String address = " <" + identity.email() + ">";
    return line + (column + address.length() > width ? "\n" : "") + address + "\n";
  }

  /** A name in a list of addresses, on one line unless it has to be encoded and is long. */
  static String name(String name, int column) {
    return EncodedWords.needed(name)
        ? EncodedWords.of(name, column, EncodedWords.Place.NAME)
        : quoted(name);
  }

  private static String quoted(String name) {
    if (name.chars().noneMatch(c -> QUOTED.indexOf(c) >= 0)) {
      return name;
    }
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String date(long time) {
    return "Date: " + DATE.format(Instant.ofEpochSecond(time).atOffset(ZoneOffset.UTC)) + "\n";
  }

  /**
   * @param prefix in brackets, with a space behind
   */
  static String subject(String prefix, String title) {
    String start = "Subject: " + prefix;
    return start
        + (EncodedWords.needed(title)
            ? EncodedWords.of(title, start.length(), EncodedWords.Place.TEXT)
            : WrappedText.after(start.length(), title, 1, WIDTH))
        + "\n";
  }

  /** Says that the body has more than ASCII in it. */
  static String eightBit() {
    return "MIME-Version: 1.0\n"
        + "Content-Type: text/plain; charset=UTF-8\n"
        + "Content-Transfer-Encoding: 8bit\n";
  }
}
