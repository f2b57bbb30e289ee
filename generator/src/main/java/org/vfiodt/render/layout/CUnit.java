// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.layout;

import java.util.List;

/**
 * What the layout moves as a whole.
 *
 * @param lines of the source, without leading and trailing white space where the kind allows
 * @param tokens of code, joined to one line; empty for the other kinds
 */
record CUnit(Kind kind, List<String> lines, List<CToken> tokens) {
  enum Kind {
    BLANK,
    /** A preprocessor line and its continuations. */
    DIRECTIVE,
    /** A comment that has its lines for itself. */
    COMMENT,
    /** A statement, a declaration, a label, a brace. */
    CODE
  }

  CUnit {
    lines = List.copyOf(lines);
    tokens = List.copyOf(tokens);
  }

  static CUnit blank() {
    return new CUnit(Kind.BLANK, List.of(), List.of());
  }

  boolean startsWith(String token) {
    return !tokens.isEmpty() && tokens.get(0).is(token);
  }

  /** The last token that is no comment; empty text when there is none. */
  String last() {
    return CUnit.last(tokens);
  }

  static String last(List<CToken> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (!tokens.get(i).isComment()) {
        return tokens.get(i).text();
      }
    }
    return "";
  }

  boolean isCase() {
    return (startsWith("case") || startsWith("default"))
        && tokens.stream().anyMatch(t -> t.is(":"));
  }

  boolean isLabel() {
    return !isCase()
        && tokens.size() >= 2
        && tokens.get(0).type() == CToken.Type.WORD
        && tokens.get(1).is(":")
        && last().equals(":");
  }

  /** Whether a comment in it forbids joining its lines. */
  boolean keepsLines() {
    return tokens.stream()
        .anyMatch(t -> t.isComment() && (t.text().startsWith("//") || t.text().contains("\n")));
  }
}
