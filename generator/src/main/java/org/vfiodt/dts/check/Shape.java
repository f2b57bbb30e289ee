// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import org.vfiodt.dts.Property;

/** The simplest rules about values: what kind of value a property has. */
final class Shape {
  private Shape() {}

  static void string(TreeNode node, Property property, Report report) {
    if (!isString(property)) {
      String text = "the property '" + property.name() + "' must be one string";
      report.add(Finding.of(node, property, 0, text));
    }
  }

  /** Whether the only zero byte is the last one. */
  private static boolean isString(Property property) {
    int end = property.length() - 1;
    if (end < 0 || property.unsigned(end, 1) != 0) {
      return false;
    }
    for (int i = 0; i < end; i++) {
      if (property.unsigned(i, 1) == 0) {
        return false;
      }
    }
    return true;
  }
}
