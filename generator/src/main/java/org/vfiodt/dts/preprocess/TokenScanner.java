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
    if (TokenEnds.isIdentifierStart(c)) {
      position = TokenEnds.identifierEnd(text, position, limit);
      type = TokenType.IDENTIFIER;
    } else if (TokenEnds.isDigit(c)
        || c == '.' && position + 1 < limit && TokenEnds.isDigit(text.charAt(position + 1))) {
      position = TokenEnds.numberEnd(text, position, limit);
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
    int end = TokenEnds.quotedEnd(text, position, limit);
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
      at = TokenEnds.behindSplices(text, at, limit);
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
      if (TokenEnds.isWhiteSpace(c)) {
        position++;
        blank = true;
        continue;
      }
      if (c != '\\' && c != '/') {
        return;
      }
      int splice = TokenEnds.spliceLength(text, position, limit);
      int comment = splice > 0 ? 0 : TokenEnds.commentLength(text, position, limit);
      if (splice + comment == 0) {
        return;
      }
      position += splice + comment;
      blank |= comment > 0;
    }
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
    return new Token(
        type, TokenEnds.joined(spelling), blank, false, false, file, start, position, use);
  }
}
