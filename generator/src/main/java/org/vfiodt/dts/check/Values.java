// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Locale;
import org.vfiodt.dts.Property;

/** What kind of value a property has, and the rules that ask for nothing else. */
final class Values {
  private Values() {}

  static void string(TreeNode node, Property property, Report report) {
    if (!isString(property)) {
      report.add(Finding.of(node, property, 0, "'" + property.name() + "' must be one string"));
    }
  }

  static void strings(TreeNode node, Property property, Report report) {
    int end = property.length() - 1;
    if (end >= 0 && property.unsigned(end, 1) != 0) {
      String text = "'" + property.name() + "' must be a list of strings";
      report.add(Finding.of(node, property, 0, text));
    }
  }

  static void cell(TreeNode node, Property property, Report report) {
    if (property.length() != 4) {
      String text = "'%s' must be one cell, not %s";
      report.add(Finding.of(node, property, 0, words(text, property.name(), bytes(property))));
    }
  }

  /** Whether the only zero byte is the last one. */
  private static boolean isString(Property property) {
    int end = property.length() - 1;
    return end >= 0 && firstZero(property) == end;
  }

  /** The bytes before the first zero byte. */
  static String text(Property property) {
    int end = firstZero(property);
    StringBuilder text = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      text.append((char) property.unsigned(i, 1));
    }
    return text.toString();
  }

  private static int firstZero(Property property) {
    int i = 0;
    while (i < property.length() && property.unsigned(i, 1) != 0) {
      i++;
    }
    return i;
  }

  /** The strings of a property; none where it has another kind of value. */
  static List<String> list(TreeNode node, String name) {
    return node.property(name).flatMap(Property::strings).orElse(List.of());
  }

  /** {@code 1 byte} or {@code 12 bytes}. */
  static String bytes(Property property) {
    return property.length() == 1 ? "1 byte" : property.length() + " bytes";
  }

  static String hex(long number) {
    return Long.toHexString(number);
  }

  static String words(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
