// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * Reads preprocessing tokens from a stretch of text, over line breaks and comments. As in assembler
 * sources, a quote without its partner on the line is an ordinary character run.
 */
final class TokenScanner {
  private static final String[] LONG_PUNCTUATORS = {
    "...", "<<=", ">>=", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "##", "->", "++", "--",
    "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^="
  };

  private final String text;
  private final int limit;
  private int position;
  private TokenType type;
  private int start;
  private boolean blank;

  TokenScanner(String text, int start, int end) {
    this.text = text;
    this.position = start;
    this.limit = end;
  }

  /** All tokens of a stretch. */
  static List<Token> tokens(SourceFile file, int start, int end, Span use) {
    List<Token> tokens = new ArrayList<>();
    TokenScanner scanner = new TokenScanner(file.text(), start, end);
    while (scanner.next()) {
      tokens.add(scanner.token(file, use));
    }
    return tokens;
  }

  /** Moves to the next token; false at the end. */
  boolean next() {
    blank = false;
    skipBlanks();
    start = position;
    if (position >= limit) {
      return false;
    }
    char c = text.charAt(position);
    if (isIdentifierStart(c)) {
      position = identifierEnd(text, position, limit);
      type = TokenType.IDENTIFIER;
    } else if (isDigit(c)
        || c == '.' && position + 1 < limit && isDigit(text.charAt(position + 1))) {
      position = numberEnd(text, position, limit);
      type = TokenType.NUMBER;
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else {
      type = c > ' ' && c < 0x7f ? TokenType.PUNCTUATOR : TokenType.OTHER;
      position += punctuatorLength();
    }
    return true;
  }

  private void quoted(char quote) {
    int end = quotedEnd(text, position, limit);
    boolean closed = end - position > 1 && text.charAt(end - 1) == quote && closes(end - 1);
    type = !closed ? TokenType.OTHER : quote == '"' ? TokenType.STRING : TokenType.CHARACTER;
    position = end;
  }

  private boolean closes(int quoteAt) {
    int escapes = 0;
    while (quoteAt - 1 - escapes > position && text.charAt(quoteAt - 1 - escapes) == '\\') {
      escapes++;
    }
    return escapes % 2 == 0;
  }

  private int punctuatorLength() {
    for (String candidate : LONG_PUNCTUATORS) {
      if (position + candidate.length() <= limit && text.startsWith(candidate, position)) {
        return candidate.length();
      }
    }
    return 1;
  }

  private void skipBlanks() {
    while (position < limit) {
      char c = text.charAt(position);
      int splice = spliceLength(text, position, limit);
      int comment = splice > 0 ? 0 : commentLength(text, position, limit);
      if (splice > 0) {
        position += splice;
      } else if (comment > 0) {
        position += comment;
        blank = true;
      } else if (c == ' ' || c >= '\t' && c <= '\r') {
        position++;
        blank = true;
      } else {
        return;
      }
    }
  }

  int start() {
    return start;
  }

  /** Behind the token. */
  int position() {
    return position;
  }

  Token token(SourceFile file, Span use) {
    String spelling = text.substring(start, position);
    if (spelling.indexOf('\n') >= 0) {
      spelling = spelling.replace("\\\r\n", "").replace("\\\n", "");
    }
    return new Token(type, spelling, blank, false, false, file, start, position, use);
  }

  static boolean isIdentifierStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static int identifierEnd(String text, int start, int limit) {
    int end = start;
    while (end < limit && (isIdentifierStart(text.charAt(end)) || isDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  /** C11 6.4.8: letters, digits, points, and a sign behind an exponent's letter. */
  static int numberEnd(String text, int start, int limit) {
    int end = start;
    while (end < limit) {
      char c = text.charAt(end);
      boolean sign =
          (c == '+' || c == '-') && "eEpP".indexOf(text.charAt(end - (end > start ? 1 : 0))) >= 0;
      if (!(isIdentifierStart(c) || isDigit(c) || c == '.' || sign)) {
        break;
      }
      end++;
    }
    return end;
  }

  /** Behind the closing quote, or the end of the line when there is none. */
  static int quotedEnd(String text, int start, int limit) {
    char quote = text.charAt(start);
    int end = start + 1;
    while (end < limit) {
      char c = text.charAt(end);
      int splice = spliceLength(text, end, limit);
      if (splice > 0) {
        end += splice;
      } else if (c == quote) {
        return end + 1;
      } else if (c == '\n') {
        return end;
      } else {
        end += c == '\\' && end + 1 < limit && text.charAt(end + 1) != '\n' ? 2 : 1;
      }
    }
    return limit;
  }

  /** Length of a backslash and line break, or 0. */
  static int spliceLength(String text, int at, int limit) {
    if (text.charAt(at) != '\\') {
      return 0;
    }
    if (at + 1 < limit && text.charAt(at + 1) == '\n') {
      return 2;
    }
    boolean carriage = at + 2 < limit && text.charAt(at + 1) == '\r' && text.charAt(at + 2) == '\n';
    return carriage ? 3 : 0;
  }

  /** Length of a comment, without the line break that ends it; 0 where none starts. */
  static int commentLength(String text, int at, int limit) {
    if (text.charAt(at) != '/' || at + 1 >= limit) {
      return 0;
    }
    if (text.charAt(at + 1) == '*') {
      int end = text.indexOf("*/", at + 2);
      return end < 0 || end + 2 > limit ? limit - at : end + 2 - at;
    }
    if (text.charAt(at + 1) != '/') {
      return 0;
    }
    int end = at + 2;
    while (end < limit && text.charAt(end) != '\n') {
      int splice = spliceLength(text, end, limit);
      end += Math.max(1, splice);
    }
    return end - at;
  }
}
