// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

/** A number in {@code #if}: 64 bits, unsigned where it says so; C11 6.10.1. */
record ConditionValue(long bits, boolean unsigned) {
  static ConditionValue of(boolean truth) {
    return new ConditionValue(truth ? 1 : 0, false);
  }

  /** What a binary operator gives; nothing is divided by zero. */
  static ConditionValue apply(String operator, ConditionValue left, ConditionValue right) {
    boolean unsigned = left.unsigned || right.unsigned;
    long a = left.bits;
    long b = right.bits;
    int order = unsigned ? Long.compareUnsigned(a, b) : Long.compare(a, b);
    return switch (operator) {
      case "||" -> of(a != 0 || b != 0);
      case "&&" -> of(a != 0 && b != 0);
      case "|" -> new ConditionValue(a | b, unsigned);
      case "^" -> new ConditionValue(a ^ b, unsigned);
      case "&" -> new ConditionValue(a & b, unsigned);
      case "==" -> of(a == b);
      case "!=" -> of(a != b);
      case "<" -> of(order < 0);
      case ">" -> of(order > 0);
      case "<=" -> of(order <= 0);
      case ">=" -> of(order >= 0);
      case "<<" -> left.shifted(right, true);
      case ">>" -> left.shifted(right, false);
      case "+" -> new ConditionValue(a + b, unsigned);
      case "-" -> new ConditionValue(a - b, unsigned);
      case "*" -> new ConditionValue(a * b, unsigned);
      case "/" -> new ConditionValue(unsigned ? Long.divideUnsigned(a, b) : a / b, unsigned);
      default -> new ConditionValue(unsigned ? Long.remainderUnsigned(a, b) : a % b, unsigned);
    };
  }

  /** A negative count shifts the other way; a count of 64 or more shifts everything out. */
  private ConditionValue shifted(ConditionValue count, boolean left) {
    boolean turned = !count.unsigned && count.bits < 0;
    long magnitude = turned ? -count.bits : count.bits;
    boolean far = Long.compareUnsigned(magnitude, 63) > 0;
    boolean negative = !unsigned && bits < 0;
    if (left != turned) {
      return new ConditionValue(far ? 0 : bits << magnitude, unsigned);
    }
    if (unsigned) {
      return new ConditionValue(far ? 0 : bits >>> magnitude, true);
    }
    return new ConditionValue(far ? (negative ? -1 : 0) : bits >> magnitude, false);
  }
}
