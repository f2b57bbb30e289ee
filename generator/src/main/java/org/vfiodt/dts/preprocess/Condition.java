// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.dts.Escapes;

/**
 * Evaluates the expression of {@code #if}: 64-bit integers, unsigned where one side is; C11 6.10.1.
 * Names that are no macros count as 0.
 */
final class Condition {
  static final String DEFINED = "defined";
  static final String HAS_INCLUDE = "__has_include";
  static final String HAS_INCLUDE_NEXT = "__has_include_next";

  /** Answers {@code __has_include}. */
  interface Files {
    /**
     * @param next whether to search only behind the directory of the asking file
     */
    boolean exists(HeaderName header, boolean next);
  }

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

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|([0-9]+))"
              + "([uU]?(?:l|L|ll|LL)?|(?:l|L|ll|LL)[uU])");

  private final List<Token> tokens;
  private final Predicate<String> defined;
  private final Files files;
  private int next;
  private int depth;
  private Token faultAt;
  private String fault;

  /**
   * @param tokens with macros replaced
   */
  Condition(List<Token> tokens, Predicate<String> defined, Files files) {
    this.tokens = tokens;
    this.defined = defined;
    this.files = files;
  }

  /** The truth of the expression, or empty when it has a fault. */
  Optional<Boolean> evaluate() {
    ConditionValue value = list(true);
    if (fault == null && next < tokens.size()) {
      fail("'" + tokens.get(next).text() + "' does not belong into the expression");
    }
    return fault == null ? Optional.of(value.bits() != 0) : Optional.empty();
  }

  String fault() {
    return fault;
  }

  /** The token at fault; empty where the expression ends too early. */
  Optional<Token> faultAt() {
    return Optional.ofNullable(faultAt);
  }

  private ConditionValue list(boolean counts) {
    ConditionValue value = conditional(counts);
    while (fault == null && accept(",")) {
      value = conditional(counts);
    }
    return value;
  }

  private ConditionValue conditional(boolean counts) {
    if (++depth > DEEPEST) {
      fail("the expression is nested too deep");
      return ConditionValue.of(false);
    }
    ConditionValue condition = binary(1, counts);
    if (accept("?")) {
      ConditionValue yes = list(counts && condition.bits() != 0);
      if (!accept(":")) {
        fail("'?' has no ':'");
      }
      ConditionValue no = conditional(counts && condition.bits() == 0);
      boolean unsigned = yes.unsigned() || no.unsigned();
      condition = new ConditionValue(condition.bits() != 0 ? yes.bits() : no.bits(), unsigned);
    }
    depth--;
    return condition;
  }

  private ConditionValue binary(int lowest, boolean counts) {
    ConditionValue left = unary(counts);
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
            case "&&" -> counts && left.bits() != 0;
            case "||" -> counts && left.bits() == 0;
            default -> counts;
          };
      ConditionValue right = binary(level + 1, rightCounts);
      left = apply(token, left, right, rightCounts);
    }
    return left;
  }

  private ConditionValue apply(
      Token operator, ConditionValue left, ConditionValue right, boolean counts) {
    boolean divides = operator.is("/") || operator.is("%");
    if (divides && right.bits() == 0) {
      if (counts) {
        next--;
        fail("division by zero");
      }
      return new ConditionValue(0, left.unsigned() || right.unsigned());
    }
    return ConditionValue.apply(operator.text(), left, right);
  }

  private ConditionValue unary(boolean counts) {
    if (++depth > DEEPEST) {
      fail("the expression is nested too deep");
      return ConditionValue.of(false);
    }
    ConditionValue value;
    if (accept("!")) {
      value = ConditionValue.of(unary(counts).bits() == 0);
    } else if (accept("~")) {
      ConditionValue operand = unary(counts);
      value = new ConditionValue(~operand.bits(), operand.unsigned());
    } else if (accept("-")) {
      ConditionValue operand = unary(counts);
      value = new ConditionValue(-operand.bits(), operand.unsigned());
    } else if (accept("+")) {
      value = unary(counts);
    } else {
      value = primary(counts);
    }
    depth--;
    return value;
  }

  private ConditionValue primary(boolean counts) {
    if (accept("(")) {
      ConditionValue value = list(counts);
      if (!accept(")")) {
        fail("'(' is not closed");
      }
      return value;
    }
    if (next >= tokens.size()) {
      fail("the expression ends where a value is expected");
      return ConditionValue.of(false);
    }
    Token token = tokens.get(next++);
    return switch (token.type()) {
      case IDENTIFIER -> name(token);
      case NUMBER -> number(token);
      case CHARACTER -> character(token);
      default -> {
        next--;
        fail("'" + token.text() + "' is not a value");
        yield ConditionValue.of(false);
      }
    };
  }

  private ConditionValue name(Token name) {
    return switch (name.text()) {
      case DEFINED -> {
        boolean bracket = accept("(");
        if (next >= tokens.size() || !tokens.get(next).isIdentifier()) {
          fail("'defined' needs the name of a macro");
          yield ConditionValue.of(false);
        }
        boolean known = defined.test(tokens.get(next++).text());
        if (bracket && !accept(")")) {
          fail("'(' behind 'defined' is not closed");
        }
        yield ConditionValue.of(known);
      }
      case HAS_INCLUDE, HAS_INCLUDE_NEXT -> hasInclude(name.text().equals(HAS_INCLUDE_NEXT));
      default -> ConditionValue.of(false);
    };
  }

  private ConditionValue hasInclude(boolean behind) {
    if (accept("(") && next < tokens.size()) {
      Token first = tokens.get(next);
      int start = next++;
      while (first.is("<") && next < tokens.size() && !tokens.get(next - 1).is(">")) {
        next++;
      }
      String spelt = HeaderName.spelt(tokens.subList(start, next));
      boolean quoted = first.type() == TokenType.STRING;
      if (spelt.length() > 2 && (quoted || first.is("<")) && accept(")")) {
        HeaderName header = new HeaderName(spelt.substring(1, spelt.length() - 1), quoted);
        return ConditionValue.of(files.exists(header, behind));
      }
    }
    fail("__has_include needs (\"file\") or (<file>)");
    return ConditionValue.of(false);
  }

  /** As GNU cpp: one character keeps its sign, more of them make a number of up to 32 bits. */
  private ConditionValue character(Token token) {
    byte[] bytes = Escapes.decode(token.text().substring(1, token.text().length() - 1));
    if (bytes.length == 0) {
      next--;
      fail("the character literal is empty");
      return ConditionValue.of(false);
    }
    int value = bytes[0];
    for (int i = 1; i < bytes.length; i++) {
      value = (i == 1 ? value & 0xff : value) << 8 | bytes[i] & 0xff;
    }
    return new ConditionValue(value, false);
  }

  private ConditionValue number(Token token) {
    Matcher parts = NUMBER.matcher(token.text());
    if (!parts.matches()) {
      next--;
      fail("'" + token.text() + "' is not an integer");
      return ConditionValue.of(false);
    }
    boolean unsigned = parts.group(4).toLowerCase(Locale.ROOT).indexOf('u') >= 0;
    int radix = parts.group(1) != null ? 16 : parts.group(2) != null ? 2 : 10;
    String digits = radix == 16 ? parts.group(1) : radix == 2 ? parts.group(2) : parts.group(3);
    boolean octal = radix == 10 && digits.startsWith("0");
    try {
      long bits = Long.parseUnsignedLong(digits, octal ? 8 : radix);
      return new ConditionValue(bits, unsigned || bits < 0);
    } catch (NumberFormatException notANumber) {
      next--;
      boolean digit = octal && digits.matches(".*[89].*");
      fail(
          digit
              ? "'" + token.text() + "' starts with 0, so it is octal and has no digits 8 and 9"
              : "'" + token.text() + "' does not fit into 64 bits");
      return ConditionValue.of(false);
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
