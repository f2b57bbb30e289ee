// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

/** The quoted-printable encoding of one line (RFC 2045, 6.7). */
final class QuotedPrintable {
  private QuotedPrintable() {}

  /** What is no valid escape stays as it is. */
  static String decode(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (low >= 0) {
        out.append((char) (high * 16 + low));
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
