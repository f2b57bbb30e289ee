// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

  private static final Pattern SPLICE = Pattern.compile("\\\\[ \\t\\f\\x0b\\r]*\\n");

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
      boolean other = c <= ' ' || c >= 0x7f || c == '\\' || c == '$' || c == '@' || c == '`';
      type = other ? TokenType.OTHER : TokenType.PUNCTUATOR;
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
    if (position + 1 < limit && text.charAt(position + 1) == '\\') {
      return splicedPunctuatorLength();
    }
    if (position + 1 >= limit || "=.<>&|#+-".indexOf(text.charAt(position + 1)) < 0) {
      return 1;
    }
    for (String candidate : LONG_PUNCTUATORS) {
      if (position + candidate.length() <= limit && text.startsWith(candidate, position)) {
        return candidate.length();
      }
    }
    return 1;
  }

  /** The same where lines are joined inside the punctuator. */
  private int splicedPunctuatorLength() {
    int[] ends = new int[3];
    StringBuilder letters = new StringBuilder();
    int at = position;
    while (at < limit && letters.length() < 3) {
      letters.append(text.charAt(at++));
      ends[letters.length() - 1] = at;
      at = behindSplices(text, at, limit);
    }
    for (String candidate : LONG_PUNCTUATORS) {
      if (letters.indexOf(candidate) == 0) {
        return ends[candidate.length() - 1] - position;
      }
    }
    return 1;
  }

  private void skipBlanks() {
    while (position < limit) {
      char c = text.charAt(position);
      if (isWhiteSpace(c)) {
        position++;
        blank = true;
        continue;
      }
      if (c != '\\' && c != '/') {
        return;
      }
      int splice = spliceLength(text, position, limit);
      int comment = splice > 0 ? 0 : commentLength(text, position, limit);
      if (splice + comment == 0) {
        return;
      }
      position += splice + comment;
      blank |= comment > 0;
    }
  }

  static boolean isWhiteSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** A spelling without the line breaks that join its lines. */
  static String joined(String spelling) {
    return spelling.indexOf('\n') < 0 ? spelling : SPLICE.matcher(spelling).replaceAll("");
  }

  int start() {
    return start;
  }

  TokenType type() {
    return type;
  }

  /** Behind the token. */
  int position() {
    return position;
  }

  Token token(SourceFile file, Span use) {
    String spelling = text.substring(start, position);
    return new Token(type, joined(spelling), blank, false, false, file, start, position, use);
  }

  static boolean isIdentifierStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static int identifierEnd(String text, int start, int limit) {
    int end = start;
    while (end < limit) {
      char c = text.charAt(end);
      if (isIdentifierPart(c)) {
        end++;
      } else if (c == '\\' && joinsIdentifier(text, end, limit)) {
        end = behindSplices(text, end, limit);
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean joinsIdentifier(String text, int at, int limit) {
    int behind = behindSplices(text, at, limit);
    return behind > at && behind < limit && isIdentifierPart(text.charAt(behind));
  }

  private static boolean isIdentifierPart(char c) {
    return isIdentifierStart(c) || isDigit(c);
  }

  /** C11 6.4.8: letters, digits, points, and a sign behind an exponent's letter. */
  static int numberEnd(String text, int start, int limit) {
    int end = start;
    char before = 0;
    while (end < limit) {
      int at = text.charAt(end) == '\\' ? behindSplices(text, end, limit) : end;
      char c = at < limit ? text.charAt(at) : 0;
      boolean sign = (c == '+' || c == '-') && "eEpP".indexOf(before) >= 0;
      if (!(isIdentifierPart(c) || c == '.' || sign)) {
        break;
      }
      before = c;
      end = at + 1;
    }
    return end;
  }

  /** Behind the line breaks at a place that only join lines; the place itself without any. */
  static int behindSplices(String text, int at, int limit) {
    int behind = at;
    while (behind < limit) {
      int length = spliceLength(text, behind, limit);
      if (length == 0) {
        break;
      }
      behind += length;
    }
    return behind;
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
      } else if (c == '\\') {
        int escaped = behindSplices(text, end + 1, limit);
        end = escaped < limit && text.charAt(escaped) != '\n' ? escaped + 1 : escaped;
      } else {
        end++;
      }
    }
    return limit;
  }

  /** Length of a backslash and a line break, with the blanks GNU cpp allows between, or 0. */
  static int spliceLength(String text, int at, int limit) {
    if (text.charAt(at) != '\\') {
      return 0;
    }
    int end = at + 1;
    while (end < limit && isBlank(text.charAt(end))) {
      end++;
    }
    return end < limit && text.charAt(end) == '\n' ? end + 1 - at : 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == 0x0b || c == '\r';
  }

  /** Length of a comment, without the line break that ends it; 0 where none starts. */
  static int commentLength(String text, int at, int limit) {
    if (text.charAt(at) != '/' || at + 1 >= limit) {
      return 0;
    }
    int second = at + 1;
    if (text.charAt(second) == '\\') {
      second = behindSplices(text, second, limit);
    }
    char kind = second < limit ? text.charAt(second) : 0;
    if (kind == '*') {
      int end = blockEnd(text, second + 1, limit);
      return (end < 0 ? limit : end) - at;
    }
    if (kind != '/') {
      return 0;
    }
    int end = second + 1;
    while (end < limit && text.charAt(end) != '\n') {
      int splice = spliceLength(text, end, limit);
      end += Math.max(1, splice);
    }
    return end - at;
  }

  /** Whether a comment that was measured is a block without an end. */
  static boolean isOpen(String text, int at, int length) {
    int second = behindSplices(text, at + 1, text.length());
    return second < text.length()
        && text.charAt(second) == '*'
        && blockEnd(text, second + 1, at + length) < 0;
  }

  /** Behind the end of a block comment, or -1. */
  private static int blockEnd(String text, int start, int limit) {
    for (int at = start; at + 1 < limit; at++) {
      if (text.charAt(at) == '*') {
        char next = text.charAt(at + 1);
        int behind = next == '\\' ? behindSplices(text, at + 1, limit) : at + 1;
        if (behind < limit && text.charAt(behind) == '/') {
          return behind + 1;
        }
      }
    }
    return -1;
  }
}
