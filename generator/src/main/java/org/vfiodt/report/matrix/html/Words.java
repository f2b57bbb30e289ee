// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import org.vfiodt.render.page.PageText;

/** Text of strangers on this page, short enough for the place where it stands. */
final class Words {
  private static final int LONGEST_LINE = 240;
  private static final int LONGEST_TEXT = 600;
  private static final int LONGEST_COMMAND = 2_000;

  private static final int LONGEST_HEAD = 24;

  private Words() {}

  static String head(String text) {
    return PageText.of(text, LONGEST_HEAD);
  }

  static String line(String text) {
    return PageText.of(text, LONGEST_LINE);
  }

  static String text(String text) {
    return PageText.of(text, LONGEST_TEXT);
  }

  static String command(String text) {
    return PageText.of(text, LONGEST_COMMAND);
  }
}
