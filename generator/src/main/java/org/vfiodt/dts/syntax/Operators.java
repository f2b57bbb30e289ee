// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

/** Operators of integer expressions: unsigned, 64 bits wide, with the precedence of C. */
final class Operators {
  private Operators() {}

  /** From 1, the weakest, to 10. */
  static int precedence(int operator) {
    return switch (operator) {
      case OR -> 1;
      case AND -> 2;
      case BIT_OR -> 3;
      case BIT_XOR -> 4;
      case BIT_AND -> 5;
      case EQUAL, NOT_EQUAL -> 6;
      case LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> 7;
      case SHIFT_LEFT, SHIFT_RIGHT -> 8;
      case PLUS, MINUS -> 9;
      default -> 10;
    };
  }

  /** The result; {@code b} is not zero where it divides. */
  static long apply(int operator, long a, long b) {
    int order = Long.compareUnsigned(a, b);
    boolean far = Long.compareUnsigned(b, 63) > 0;
    return switch (operator) {
      case OR -> truth(a != 0 || b != 0);
      case AND -> truth(a != 0 && b != 0);
      case BIT_OR -> a | b;
      case BIT_XOR -> a ^ b;
      case BIT_AND -> a & b;
      case EQUAL -> truth(a == b);
      case NOT_EQUAL -> truth(a != b);
      case LESS -> truth(order < 0);
      case GREATER -> truth(order > 0);
      case LESS_EQUAL -> truth(order <= 0);
      case GREATER_EQUAL -> truth(order >= 0);
      case SHIFT_LEFT -> far ? 0 : a << b;
      case SHIFT_RIGHT -> far ? 0 : a >>> b;
      case PLUS -> a + b;
      case MINUS -> a - b;
      case STAR -> a * b;
      case SLASH -> Long.divideUnsigned(a, b);
      default -> Long.remainderUnsigned(a, b);
    };
  }

  static long truth(boolean value) {
    return value ? 1 : 0;
  }
}
