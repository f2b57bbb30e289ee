// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.SpecCode;
import org.vfiodt.spec.SpecLimits;

/** Rules for free text by where it ends up. */
final class Texts {
  private final Findings findings;

  Texts(Findings findings) {
    this.findings = findings;
  }

  /**
   * A text for a C string and a Kconfig prompt: one line of printable ASCII. Quotes and backslashes
   * are refused because Kconfig and C escape them differently.
   */
  void cString(Located<String> text, int longest) {
    if (!line(text, longest)) {
      return;
    }
    text.value()
        .codePoints()
        .filter(c -> c < ' ' || c > '~' || c == '"' || c == '\\')
        .findFirst()
        .ifPresent(
            c ->
                findings.add(
                    text.at(),
                    SpecCode.C_STRING,
                    shown(c) + " cannot stand in a C string",
                    "one line of printable ASCII, without quotes and backslashes"));
  }

  /** A text for the subject of a mail: one line, any script. */
  void subject(Located<String> text) {
    if (!line(text, SpecLimits.LINE)) {
      return;
    }
    String value = text.value();
    OptionalInt bad = value.codePoints().filter(c -> !isGraphic(c)).findFirst();
    if (bad.isPresent()) {
      findings.add(
          text.at(),
          SpecCode.MAIL_HEADER,
          shown(bad.getAsInt()) + " cannot stand in a mail header",
          "a subject is one line without control characters");
    } else if (value.startsWith("[") || value.toLowerCase(Locale.ROOT).startsWith("re:")) {
      findings.add(
          text.at(),
          SpecCode.SUBJECT_PREFIX,
          "git takes the beginning of this subject away when the mail is applied",
          "the brackets are made from 'tag' and 'version'");
    }
  }

  /** A text for the body of a mail. */
  boolean body(Located<String> text) {
    OptionalInt bad =
        text.value().codePoints().filter(c -> c != '\n' && c != '\t' && !isGraphic(c)).findFirst();
    if (bad.isPresent()) {
      findings.add(
          text.at(), SpecCode.MAIL_BODY, shown(bad.getAsInt()) + " cannot stand in a mail");
      return false;
    }
    boolean wide =
        text.value()
            .lines()
            .anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length > SpecLimits.MAIL_LINE);
    if (wide) {
      findings.add(
          text.at(),
          SpecCode.MAIL_BODY,
          "a line is longer than the " + SpecLimits.MAIL_LINE + " bytes that mail can carry");
    }
    return !wide;
  }

  private boolean line(Located<String> text, int longest) {
    if (text.value().isBlank()) {
      findings.add(text.at(), SpecCode.EMPTY, "the text is empty");
      return false;
    }
    return !new Names(findings).tooLong(text, longest);
  }

  /** Neither a control character nor one that steers the direction or cannot be encoded. */
  private static boolean isGraphic(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String shown(int c) {
    return switch (c) {
      case '\n' -> "a line break";
      case '\t' -> "a tab";
      default ->
          c >= ' ' && c <= '~'
              ? "the character " + Character.toString(c)
              : String.format(Locale.ROOT, "the character U+%04X", c);
    };
  }
}
