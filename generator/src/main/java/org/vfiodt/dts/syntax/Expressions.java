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
        int level = Operators.precedence(operator.getType());
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
      value = sign == MINUS ? -value : sign == BIT_NOT ? ~value : Operators.truth(value == 0);
    }
    return value;
  }

  private long apply(Token operator, DtsParser.OperandContext operand, long a, long b) {
    int type = operator.getType();
    if (b == 0 && (type == SLASH || type == PERCENT)) {
      findings.add(
          Diagnostic.at(
              span(operand.getStart(), operand.getStop()),
              DtsCode.DIVISION_BY_ZERO,
              "the expression divides by zero"));
      return 0;
    }
    return Operators.apply(type, a, b);
  }

  private Span span(Token first, Token last) {
    return text.span(first.getStartIndex(), last.getStopIndex() + 1);
  }
}
