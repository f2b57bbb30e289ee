// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.layout;

/**
 * One token of C.
 *
 * @param gap the white space before it
 * @param text as written
 */
record CToken(Type type, String gap, String text) {
  enum Type {
    WORD,
    STRING,
    COMMENT,
    OPERATOR
  }

  boolean is(String expected) {
    return text.equals(expected);
  }

  boolean isComment() {
    return type == Type.COMMENT;
  }

  boolean opens() {
    return type == Type.OPERATOR && (is("(") || is("[") || is("{"));
  }

  boolean closes() {
    return type == Type.OPERATOR && (is(")") || is("]") || is("}"));
  }

  CToken withGap(String other) {
    return new CToken(type, other, text);
  }
}
