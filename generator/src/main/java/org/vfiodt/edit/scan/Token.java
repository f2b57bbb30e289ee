// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

/**
 * One token with its offsets.
 *
 * @param text the token as it is written
 * @param directive whether it belongs to a preprocessor line
 */
record Token(String text, int start, int end, boolean directive) {
  boolean is(String other) {
    return text.equals(other);
  }

  /** An identifier, a keyword or a number. */
  boolean isWord() {
    char c = text.charAt(0);
    return Character.isLetterOrDigit(c) || c == '_';
  }

  boolean opens() {
    return text.length() == 1 && "({[".indexOf(text.charAt(0)) >= 0;
  }

  boolean closes() {
    return text.length() == 1 && ")}]".indexOf(text.charAt(0)) >= 0;
  }
}
