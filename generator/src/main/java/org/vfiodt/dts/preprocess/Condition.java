// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.dts.Escapes;

/**
 * Evaluates the expression of {@code #if}: 64-bit integers, unsigned where one side is; C11 6.10.1.
 * Names that are no macros count as 0.
 */
final class Condition {
  private static final int DEEPEST = 200;
  private static final Map<String, Integer> PRECEDENCE =
      Map.ofEntries(
          Map.entry("||", 1),
          Map.entry("&&", 2),
          Map.entry("|", 3),
          Map.entry("^", 4),
          Map.entry("&", 5),
          Map.entry("==", 6),
          Map.entry("!=", 6),
          Map.entry("<", 7),
          Map.entry(">", 7),
          Map.entry("<=", 7),
          Map.entry(">=", 7),
          Map.entry("<<", 8),
          Map.entry(">>", 8),
          Map.entry("+", 9),
          Map.entry("-", 9),
          Map.entry("*", 10),
          Map.entry("/", 10),
          Map.entry("%", 10));

  private record Value(long bits, boolean unsigned) {
    private static Value of(boolean truth) {
      return new Value(truth ? 1 : 0, false);
    }
  }

  private final List<Token> tokens;
  private int next;
  private int depth;
  private Token faultAt;
  private String fault;

  Condition(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The truth of the expression, or empty when it has a fault. */
  Optional<Boolean> evaluate() {
    Value value = conditional(true);
    if (fault == null && next < tokens.size()) {
      fail("'" + tokens.get(next).text() + "' does not belong into the expression");
    }
    return fault == null ? Optional.of(value.bits != 0) : Optional.empty();
  }

  String fault() {
    return fault;
  }

  /** The token at fault; empty where the expression ends too early. */
  Optional<Token> faultAt() {
    return Optional.ofNullable(faultAt);
  }

  private Value conditional(boolean counts) {
    if (++depth > DEEPEST) {
      fail("the expression is nested too deep");
      return Value.of(false);
    }
    Value condition = binary(1, counts);
    if (accept("?")) {
      Value yes = conditional(counts && condition.bits != 0);
      if (!accept(":")) {
        fail("'?' has no ':'");
      }
      Value no = conditional(counts && condition.bits == 0);
      boolean unsigned = yes.unsigned || no.unsigned;
      condition = new Value(condition.bits != 0 ? yes.bits : no.bits, unsigned);
    }
    depth--;
    return condition;
  }

  private Value binary(int lowest, boolean counts) {
    Value left = unary(counts);
    while (fault == null && next < tokens.size()) {
      Token token = tokens.get(next);
      int level =
          token.type() == TokenType.PUNCTUATOR ? PRECEDENCE.getOrDefault(token.text(), 0) : 0;
      if (level < lowest) {
        break;
      }
      next++;
      boolean rightCounts =
          switch (token.text()) {
            case "&&" -> counts && left.bits != 0;
            case "||" -> counts && left.bits == 0;
            default -> counts;
          };
      Value right = binary(level + 1, rightCounts);
      left = apply(token, left, right, rightCounts);
    }
    return left;
  }

  private Value apply(Token operator, Value left, Value right, boolean counts) {
    boolean unsigned = left.unsigned || right.unsigned;
    long a = left.bits;
    long b = right.bits;
    int order = unsigned ? Long.compareUnsigned(a, b) : Long.compare(a, b);
    return switch (operator.text()) {
      case "||" -> Value.of(a != 0 || b != 0);
      case "&&" -> Value.of(a != 0 && b != 0);
      case "|" -> new Value(a | b, unsigned);
      case "^" -> new Value(a ^ b, unsigned);
      case "&" -> new Value(a & b, unsigned);
      case "==" -> Value.of(a == b);
      case "!=" -> Value.of(a != b);
      case "<" -> Value.of(order < 0);
      case ">" -> Value.of(order > 0);
      case "<=" -> Value.of(order <= 0);
      case ">=" -> Value.of(order >= 0);
      case "<<" -> shift(left, right, true);
      case ">>" -> shift(left, right, false);
      case "+" -> new Value(a + b, unsigned);
      case "-" -> new Value(a - b, unsigned);
      case "*" -> new Value(a * b, unsigned);
      default -> divide(operator, a, b, unsigned, counts);
    };
  }

  /** A negative count shifts the other way; a count of 64 or more shifts everything out. */
  private static Value shift(Value value, Value count, boolean left) {
    boolean turned = !count.unsigned && count.bits < 0;
    long magnitude = turned ? -count.bits : count.bits;
    boolean far = Long.compareUnsigned(magnitude, 63) > 0;
    boolean negative = !value.unsigned && value.bits < 0;
    long bits;
    if (left != turned) {
      bits = far ? 0 : value.bits << magnitude;
    } else if (value.unsigned) {
      bits = far ? 0 : value.bits >>> magnitude;
    } else {
      bits = far ? (negative ? -1 : 0) : value.bits >> magnitude;
    }
    return new Value(bits, value.unsigned);
  }

  private Value divide(Token operator, long a, long b, boolean unsigned, boolean counts) {
    if (b == 0) {
      if (counts) {
        next--;
        fail("division by zero");
      }
      return new Value(0, unsigned);
    }
    boolean quotient = operator.text().equals("/");
    if (unsigned) {
      return new Value(quotient ? Long.divideUnsigned(a, b) : Long.remainderUnsigned(a, b), true);
    }
    return new Value(quotient ? a / b : a % b, false);
  }

  private Value unary(boolean counts) {
    if (++depth > DEEPEST) {
      fail("the expression is nested too deep");
      return Value.of(false);
    }
    Value value;
    if (accept("!")) {
      value = Value.of(unary(counts).bits == 0);
    } else if (accept("~")) {
      Value operand = unary(counts);
      value = new Value(~operand.bits, operand.unsigned);
    } else if (accept("-")) {
      Value operand = unary(counts);
      value = new Value(-operand.bits, operand.unsigned);
    } else if (accept("+")) {
      value = unary(counts);
    } else {
      value = primary(counts);
    }
    depth--;
    return value;
  }

  private Value primary(boolean counts) {
    if (accept("(")) {
      Value value = conditional(counts);
      if (!accept(")")) {
        fail("'(' is not closed");
      }
      return value;
    }
    if (next >= tokens.size()) {
      fail("the expression ends where a value is expected");
      return Value.of(false);
    }
    Token token = tokens.get(next++);
    return switch (token.type()) {
      case IDENTIFIER -> Value.of(false);
      case NUMBER -> number(token);
      case CHARACTER -> new Value(Escapes.characterValue(token.text()), false);
      default -> {
        next--;
        fail("'" + token.text() + "' is not a value");
        yield Value.of(false);
      }
    };
  }

  private Value number(Token token) {
    String digits = token.text();
    int end = digits.length();
    boolean unsigned = false;
    while (end > 0 && "uUlL".indexOf(digits.charAt(end - 1)) >= 0) {
      unsigned |= "uU".indexOf(digits.charAt(--end)) >= 0;
    }
    digits = digits.substring(0, end);
    boolean hex = digits.startsWith("0x") || digits.startsWith("0X");
    int radix = hex ? 16 : digits.length() > 1 && digits.startsWith("0") ? 8 : 10;
    try {
      long bits = Long.parseUnsignedLong(digits.substring(hex ? 2 : 0), radix);
      return new Value(bits, unsigned || bits < 0);
    } catch (NumberFormatException notANumber) {
      next--;
      fail("'" + token.text() + "' is not an integer");
      return Value.of(false);
    }
  }

  private boolean accept(String punctuator) {
    boolean found = next < tokens.size() && tokens.get(next).is(punctuator);
    next += found ? 1 : 0;
    return found;
  }

  private void fail(String message) {
    if (fault == null) {
      fault = message;
      faultAt = next < tokens.size() ? tokens.get(next) : null;
    }
  }
}
