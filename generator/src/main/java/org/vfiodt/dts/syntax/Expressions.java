// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Escapes;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.grammar.DtsParser;
import org.vfiodt.source.Span;

/** Evaluates integer expressions: unsigned, 64 bits wide, as in C; both branches always count. */
final class Expressions {
  private final FlatText text;
  private final Findings findings;

  Expressions(FlatText text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  long number(DtsParser.NumberContext context) {
    if (context.LITERAL() != null) {
      return literal(context.LITERAL().getSymbol());
    }
    if (context.CHARACTER() != null) {
      return character(context.CHARACTER().getSymbol());
    }
    return expression(context.expression());
  }

  long literal(Token token) {
    String digits = token.getText();
    int end = digits.length();
    while (end > 0 && (digits.charAt(end - 1) == 'U' || digits.charAt(end - 1) == 'L')) {
      end--;
    }
    boolean hex = end > 2 && (digits.charAt(1) == 'x' || digits.charAt(1) == 'X');
    int start = hex ? 2 : 0;
    int radix = hex ? 16 : end > 1 && digits.charAt(0) == '0' ? 8 : 10;
    long value = 0;
    if (end - start <= 15 && radix != 8) {
      for (int i = start; i < end; i++) {
        value = value * radix + Character.digit(digits.charAt(i), radix);
      }
      return value;
    }
    try {
      return Long.parseUnsignedLong(digits.substring(start, end), radix);
    } catch (NumberFormatException malformed) {
      boolean octal = radix == 8 && digits.substring(start, end).matches(".*[89].*");
      String message =
          octal
              ? "a number that starts with 0 is octal and has no digits 8 and 9"
              : "the number does not fit into 64 bits";
      findings.add(Diagnostic.at(span(token, token), DtsCode.NUMBER, message));
      return 0;
    }
  }

  private long character(Token token) {
    String quoted = token.getText();
    byte[] bytes = Escapes.decode(quoted.substring(1, quoted.length() - 1));
    if (bytes.length != 1) {
      findings.add(
          Diagnostic.at(
              span(token, token),
              DtsCode.CHARACTER,
              "a character literal holds one character, not " + bytes.length));
      return 0;
    }
    return bytes[0] & 0xff;
  }

  private long expression(DtsParser.ExpressionContext context) {
    long value = new Climber(context).evaluate();
    if (context.QUESTION() == null) {
      return value;
    }
    long yes = expression(context.expression(0));
    long no = expression(context.expression(1));
    return value != 0 ? yes : no;
  }

  /** Applies the operators of one flat row by their precedence. */
  private final class Climber {
    private final List<DtsParser.OperandContext> operands;
    private final List<DtsParser.BinaryOperatorContext> operators;
    private int next;

    private Climber(DtsParser.ExpressionContext context) {
      this.operands = context.operand();
      this.operators = context.binaryOperator();
    }

    private long evaluate() {
      return from(operand(operands.get(0)), 1);
    }

    private long from(long first, int lowest) {
      long left = first;
      while (next < operators.size()) {
        Token operator = operators.get(next).getStart();
        int level = precedence(operator.getType());
        if (level < lowest) {
          break;
        }
        next++;
        DtsParser.OperandContext operand = operands.get(next);
        long right = from(operand(operand), level + 1);
        left = apply(operator, operand, left, right);
      }
      return left;
    }
  }

  private long operand(DtsParser.OperandContext context) {
    long value = number(context.number());
    for (int i = context.getChildCount() - 2; i >= 0; i--) {
      int sign = ((TerminalNode) context.getChild(i)).getSymbol().getType();
      value = sign == MINUS ? -value : sign == BIT_NOT ? ~value : truth(value == 0);
    }
    return value;
  }

  private static int precedence(int operator) {
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

  private long apply(Token operator, DtsParser.OperandContext operand, long a, long b) {
    int order = Long.compareUnsigned(a, b);
    boolean far = Long.compareUnsigned(b, 63) > 0;
    return switch (operator.getType()) {
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
      default -> divide(operator, operand, a, b);
    };
  }

  private long divide(Token operator, DtsParser.OperandContext operand, long a, long b) {
    if (b == 0) {
      findings.add(
          Diagnostic.at(
              span(operand.getStart(), operand.getStop()),
              DtsCode.DIVISION_BY_ZERO,
              "the expression divides by zero"));
      return 0;
    }
    return operator.getType() == SLASH ? Long.divideUnsigned(a, b) : Long.remainderUnsigned(a, b);
  }

  private static long truth(boolean value) {
    return value ? 1 : 0;
  }

  private Span span(Token first, Token last) {
    return text.span(first.getStartIndex(), last.getStopIndex() + 1);
  }
}
