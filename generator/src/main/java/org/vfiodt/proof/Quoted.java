// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

/** Text of a file that may come from anybody, fit to be shown in a message. */
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String text) {
    StringBuilder shown = new StringBuilder("'");
    for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
    }
    return shown.append(text.length() > LONGEST ? "..." : "").append("'").toString();
  }
}
