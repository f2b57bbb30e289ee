// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.layout;

import java.util.ArrayList;
import java.util.List;

/** Splits C into tokens. It never fails: what it does not know is an operator of one character. */
final class CLexer {
  private static final List<String> OPERATORS =
      List.of(
          "<<=", ">>=", "...", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||",
          "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "##");

  private final String text;
  private int at;

  private CLexer(String text) {
    this.text = text;
  }

  static List<CToken> tokens(String text) {
    return new CLexer(text).all();
  }

  /** Whether the text ends inside a block comment. */
  static boolean endsInComment(String text) {
    List<CToken> tokens = tokens(text);
    if (tokens.isEmpty()) {
      return false;
    }
    String last = tokens.get(tokens.size() - 1).text();
    return last.startsWith("/*") && (last.length() < 4 || !last.endsWith("*/"));
  }

  private List<CToken> all() {
    List<CToken> tokens = new ArrayList<>();
    while (true) {
      int gap = at;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        return tokens;
      }
      int start = at;
      CToken.Type type = next();
      tokens.add(new CToken(type, text.substring(gap, start), text.substring(start, at)));
    }
  }

  private CToken.Type next() {
    char first = text.charAt(at);
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
      return CToken.Type.COMMENT;
    }
    if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      return CToken.Type.COMMENT;
    }
    if (first == '"' || first == '\'') {
      quoted(first);
      return CToken.Type.STRING;
    }
    if (isWord(first)) {
      while (at < text.length() && isWord(text.charAt(at))) {
        at++;
      }
      return CToken.Type.WORD;
    }
    at +=
        OPERATORS.stream()
            .filter(o -> text.startsWith(o, at))
            .findFirst()
            .map(String::length)
            .orElse(1);
    return CToken.Type.OPERATOR;
  }

  private void quoted(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, text.length());
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
