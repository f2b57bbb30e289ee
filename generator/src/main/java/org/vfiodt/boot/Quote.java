// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

/** Words of somebody else inside a sentence, cut where they are long. */
final class Quote {
  private static final int LONGEST = 120;

  private Quote() {}

  static String of(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
