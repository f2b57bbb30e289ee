// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * A preprocessing token.
 *
 * @param blankBefore whether white space stands before it
 * @param pastes whether {@code ##} joins it with the token behind it
 * @param unexpandable whether it is a macro's name met inside the macro itself
 * @param file null in the body of a macro, which is shared by every inclusion of its file
 * @param use the use of the macro it came from, or null
 */
record Token(
    TokenType type,
    String text,
    boolean blankBefore,
    boolean pastes,
    boolean unexpandable,
    SourceFile file,
    int start,
    int end,
    Span use) {

  /**
   * Seams of macro expansion, where GNU cpp keeps tokens apart: one that decides by what comes
   * next, and two that know whether white space stood before what was replaced.
   */
  static final Token SEAM = padding(false);

  static final Token SEAM_BLANK = padding(true);
  static final Token SEAM_TIGHT = padding(false);

  private static Token padding(boolean blank) {
    return new Token(TokenType.PADDING, "", blank, false, false, null, 0, 0, null);
  }

  /** The seam before what replaces a token. */
  static Token seam(boolean blank) {
    return blank ? SEAM_BLANK : SEAM_TIGHT;
  }

  boolean isPadding() {
    return type == TokenType.PADDING;
  }

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
    return new Token(type, text, blankBefore, pastes, true, file, start, end, use);
  }

  Token spaced(boolean blank) {
    return blank == blankBefore
        ? this
        : new Token(type, text, blank, pastes, unexpandable, file, start, end, use);
  }

  Token pasting(boolean joins) {
    return joins == pastes
        ? this
        : new Token(type, text, blankBefore, joins, unexpandable, file, start, end, use);
  }

  /** A token of a macro's body, reached by a use of the macro. */
  Token usedAt(SourceFile definedIn, Span place) {
    return new Token(type, text, blankBefore, pastes, unexpandable, definedIn, start, end, place);
  }

  /** A token that no file wrote, placed where it was used. */
  Token madeAt(Span place) {
    Span from = place.expandedFrom().orElse(null);
    return new Token(
        type,
        text,
        blankBefore,
        pastes,
        unexpandable,
        place.file(),
        place.start(),
        place.end(),
        from);
  }

  /** A token made from this one, with another spelling. */
  Token respelt(TokenType newType, String spelling) {
    return new Token(newType, spelling, blankBefore, pastes, false, file, start, end, use);
  }

  /** The place in the text that this token was made for: the use of the outermost macro. */
  Span origin() {
    return span().outermost();
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
              || next.type == TokenType.STRING
              || next.type == TokenType.NUMBER && isName(next.text);
      case NUMBER ->
          next.type == TokenType.NUMBER
              || next.type == TokenType.IDENTIFIER
              || next.type == TokenType.CHARACTER
              || first == '.'
              || first == '+'
              || first == '-';
      case PUNCTUATOR -> punctuatorJoins(first, next.type);
      case OTHER -> text.equals("\\") && next.type == TokenType.IDENTIFIER;
      default -> false;
    };
  }

  private static boolean isName(String number) {
    return TokenEnds.identifierEnd(number, 0, number.length()) == number.length();
  }

  private boolean punctuatorJoins(char first, TokenType next) {
    boolean doubled = text.equals("<<") || text.equals(">>");
    if (first == '=' && (doubled || text.length() == 1 && "=!<>+-*/%&|^".contains(text))) {
      return true;
    }
    return switch (text) {
      case ">", "+", "&", "|" -> first == text.charAt(0);
      case "#" -> first == '#' || first == '%';
      case "<" -> first == '<' || first == '%' || first == ':';
      case "-" -> first == '-' || first == '>';
      case "/" -> first == '/' || first == '*';
      case "%" -> first == ':' || first == '%';
      case ":" -> first == ':' || first == '>';
      case "->" -> first == '*';
      case "." -> first == '.' || first == '%' || next == TokenType.NUMBER;
      default -> false;
    };
  }
}
