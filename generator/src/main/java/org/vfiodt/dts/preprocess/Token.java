// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * A preprocessing token.
 *
 * @param blankBefore whether white space stands before it
 * @param edge whether it starts or follows a replacement, so that it may need a blank to stay apart
 *     from its neighbour
 * @param unexpandable whether it is a macro's name met inside the macro itself
 * @param file null in the body of a macro, which is shared by every inclusion of its file
 * @param use the use of the macro it came from, or null
 */
record Token(
    TokenType type,
    String text,
    boolean blankBefore,
    boolean edge,
    boolean unexpandable,
    SourceFile file,
    int start,
    int end,
    Span use) {

  boolean is(String spelling) {
    return type == TokenType.PUNCTUATOR && text.equals(spelling);
  }

  boolean isIdentifier() {
    return type == TokenType.IDENTIFIER;
  }

  Span span() {
    Span place = file.span(start, end);
    return use == null ? place : place.expandedFrom(use);
  }

  Token unexpanded() {
    return new Token(type, text, blankBefore, edge, true, file, start, end, use);
  }

  Token spaced(boolean blank) {
    return new Token(type, text, blank, true, unexpandable, file, start, end, use);
  }

  Token onEdge() {
    return edge
        ? this
        : new Token(type, text, blankBefore, true, unexpandable, file, start, end, use);
  }

  /** A token of a macro's body, reached by a use of the macro. */
  Token usedAt(SourceFile definedIn, Span place) {
    return new Token(type, text, blankBefore, edge, unexpandable, definedIn, start, end, place);
  }

  /** A token that no file wrote, placed where it was used. */
  Token madeAt(Span place) {
    Span from = place.expandedFrom().orElse(null);
    return new Token(
        type,
        text,
        blankBefore,
        edge,
        unexpandable,
        place.file(),
        place.start(),
        place.end(),
        from);
  }

  /** A token made from this one, with another spelling. */
  Token respelt(TokenType newType, String spelling) {
    return new Token(newType, spelling, blankBefore, edge, false, file, start, end, use);
  }

  /**
   * Whether this token and the next would be read as one without a blank between them, by the rules
   * of GNU cpp.
   */
  boolean joins(Token next) {
    char first = next.type == TokenType.PUNCTUATOR ? next.text.charAt(0) : 0;
    return switch (type) {
      case IDENTIFIER ->
          next.type == TokenType.IDENTIFIER
              || next.type == TokenType.CHARACTER
              || next.type == TokenType.STRING;
      case NUMBER ->
          next.type == TokenType.NUMBER
              || next.type == TokenType.IDENTIFIER
              || next.type == TokenType.CHARACTER
              || first == '.'
              || first == '+'
              || first == '-';
      case PUNCTUATOR -> punctuatorJoins(text.charAt(text.length() - 1), first, next.type);
      default -> false;
    };
  }

  static boolean punctuatorJoins(char last, char first, TokenType next) {
    if (first == '=' && "=!<>+-*/%&|^".indexOf(last) >= 0) {
      return true;
    }
    return switch (last) {
      case '>', '+', '&', '|', '#' -> first == last;
      case '<' -> first == '<' || first == '%' || first == ':';
      case '-' -> first == '-' || first == '>';
      case '/' -> first == '/' || first == '*';
      case '%' -> first == ':' || first == '%';
      case ':' -> first == ':' || first == '>';
      case '.' -> first == '.' || first == '%' || next == TokenType.NUMBER;
      default -> false;
    };
  }
}
