// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import org.antlr.v4.runtime.Token;

/** Numbers of plain source: literals and expressions in brackets. */
final class PlainNumbers {
  private static final int MOST_SIGNS = 8;

  private final PlainScanner scanner;
  private final int nesting;
  private int depth;
  private int questions;

  /**
   * @param nesting brackets that may be open at once
   */
  PlainNumbers(PlainScanner scanner, int nesting) {
    this.scanner = scanner;
    this.nesting = nesting;
  }

  /** A number from its first character on. */
  long number() {
    char c = scanner.peek();
    if (c >= '0' && c <= '9') {
      return scanner.literal();
    }
    if (c == '\'') {
      return scanner.character();
    }
    if (c != '(') {
      throw PlainScanner.giveUp();
    }
    depth++;
    limit();
    scanner.skip(1);
    long value = expression();
    scanner.require(')');
    depth--;
    questions = depth == 0 ? 0 : questions;
    return value;
  }

  private void limit() {
    if (depth + questions > nesting) {
      throw PlainScanner.giveUp();
    }
  }

  /** Both branches are read whatever the condition is. */
  private long expression() {
    long value = from(operand(0), 1);
    if (scanner.skipBlanks() != '?') {
      return value;
    }
    questions++;
    limit();
    scanner.skip(1);
    long yes = expression();
    scanner.require(':');
    long no = expression();
    return value != 0 ? yes : no;
  }

  private long operand(int signs) {
    char c = scanner.skipBlanks();
    if (c != '-' && c != '~' && c != '!') {
      return number();
    }
    scanner.skip(1);
    if (signs == MOST_SIGNS || c == '!' && scanner.peek() == '=') {
      throw PlainScanner.giveUp();
    }
    long operand = operand(signs + 1);
    return c == '-' ? -operand : c == '~' ? ~operand : operand == 0 ? 1 : 0;
  }

  /** Applies the operators that bind at least so strongly, from left to right. */
  private long from(long first, int lowest) {
    long left = first;
    while (true) {
      int operator = operator();
      int level = operator == Token.EOF ? 0 : Operators.precedence(operator);
      if (level < lowest) {
        return left;
      }
      scanner.skip(length(operator));
      long right = from(operand(0), level + 1);
      if (right == 0 && (operator == SLASH || operator == PERCENT)) {
        throw PlainScanner.giveUp();
      }
      left = Operators.apply(operator, left, right);
    }
  }

  /** The operator that comes next, which is not skipped yet; the end of file for anything else. */
  private int operator() {
    char c = scanner.skipBlanks();
    char second = scanner.peekSecond();
    return switch (c) {
      case '|' -> second == '|' ? OR : BIT_OR;
      case '&' -> second == '&' ? AND : BIT_AND;
      case '^' -> BIT_XOR;
      case '=' -> second == '=' ? EQUAL : Token.EOF;
      case '!' -> second == '=' ? NOT_EQUAL : Token.EOF;
      case '<' -> second == '<' ? SHIFT_LEFT : second == '=' ? LESS_EQUAL : LESS;
      case '>' -> second == '>' ? SHIFT_RIGHT : second == '=' ? GREATER_EQUAL : GREATER;
      case '+' -> PLUS;
      case '-' -> MINUS;
      case '*' -> STAR;
      case '%' -> PERCENT;
      case '/' -> second >= 'a' && second <= 'z' ? Token.EOF : SLASH;
      default -> Token.EOF;
    };
  }

  private static int length(int operator) {
    return switch (operator) {
      case OR, AND, EQUAL, NOT_EQUAL, SHIFT_LEFT, SHIFT_RIGHT, LESS_EQUAL, GREATER_EQUAL -> 2;
      default -> 1;
    };
  }
}
