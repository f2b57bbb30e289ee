// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits C, or text that is near enough to it, into tokens. What is not well formed, such as a lone
 * apostrophe, becomes a token of one character, so that the rest of the file is still understood.
 */
final class CLexer {
  private static final List<String> OPERATORS =
      List.of(
          "<<=", ">>=", "...", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||",
          "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "##");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Range> directives = new ArrayList<>();
  private final List<Range> comments = new ArrayList<>();
  private final int lastClosing;
  private int at;
  private boolean lineBegins = true;
  private int directive = -1;

  private CLexer(String text) {
    this.text = text;
    this.lastClosing = text.lastIndexOf("*/");
  }

  static Lexed lex(String text) {
    CLexer lexer = new CLexer(text);
    while (lexer.at < text.length()) {
      lexer.step();
    }
    lexer.endDirective();
    return new Lexed(lexer.tokens, lexer.directives, lexer.comments);
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '\n') {
      endDirective();
      lineBegins = true;
      at++;
    } else if (c == '\\' && continuation(at) > 0) {
      at += continuation(at);
    } else if (Character.isWhitespace(c)) {
      at++;
    } else if (c != '/' || !comment()) {
      token(c);
    }
  }

  private boolean comment() {
    int end = commentEnd();
    if (end > at) {
      comments.add(new Range(at, end));
      at = end;
      return true;
    }
    return false;
  }

  private void token(char c) {
    if (c == '#' && lineBegins && directive < 0) {
      directive = at;
    }
    lineBegins = false;
    int end = at + length(c);
    tokens.add(new Token(text.substring(at, end), at, end, directive >= 0));
    at = end;
  }

  private int length(char c) {
    if (Character.isLetterOrDigit(c) || c == '_') {
      int end = at;
      boolean number = Character.isDigit(c);
      while (end < text.length() && wordGoesOn(text.charAt(end), number)) {
        end++;
      }
      return end - at;
    }
    if (c == '"' || c == '\'') {
      return quoted(c);
    }
    return OPERATORS.stream().filter(this::here).findFirst().map(String::length).orElse(1);
  }

  private static boolean wordGoesOn(char c, boolean number) {
    return Character.isLetterOrDigit(c) || c == '_' || (number && c == '.');
  }

  private boolean here(String operator) {
    return text.startsWith(operator, at);
  }

  /** A string ends on its line, unless a backslash carries it over; a lone quote is one token. */
  private int quoted(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '\n') {
      char c = text.charAt(end);
      if (c == quote) {
        return end + 1 - at;
      }
      end += c == '\\' ? Math.max(2, continuation(end)) : 1;
    }
    return 1;
  }

  /** End of the comment that starts here; the offset itself when none does. */
  private int commentEnd() {
    if (text.startsWith("/*", at) && at <= lastClosing) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? at : end + 2;
    }
    if (!text.startsWith("//", at)) {
      return at;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n') {
      end += Math.max(1, continuation(end));
    }
    return Math.min(end, text.length());
  }

  /** Length of a backslash and line break; 0 when there is none here. */
  private int continuation(int offset) {
    if (text.startsWith("\\\n", offset)) {
      return 2;
    }
    return text.startsWith("\\\r\n", offset) ? 3 : 0;
  }

  private void endDirective() {
    if (directive >= 0) {
      directives.add(new Range(directive, at));
      directive = -1;
    }
  }
}
