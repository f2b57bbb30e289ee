// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import org.vfiodt.dts.Property;

/** Properties whose kind of value is fixed; devicetree specification, section 2.3. */
final class ValueChecks {
  static final List<Check> CHECKS =
      List.of(
          cell("address_cells", "#address-cells"),
          cell("size_cells", "#size-cells"),
          string("device_type"),
          string("model"),
          string("status"),
          string("label"),
          Check.warning(
              "compatible_is_string_list",
              "'compatible' is not a list of strings.",
              Rule.property("compatible", Values::strings)),
          Check.warning(
              "names_is_string_list",
              "A property that ends in '-names' is not a list of strings.",
              Rule.properties(ValueChecks::names)));

  private ValueChecks() {}

  /** {@code SUBJECT_is_cell} about a property. */
  static Check cell(String subject, String property) {
    return Check.warning(
        subject + "_is_cell",
        "'" + property + "' is not one cell.",
        Rule.property(property, Values::cell));
  }

  private static Check string(String property) {
    return Check.warning(
        property + "_is_string",
        "'" + property + "' is not one string.",
        Rule.property(property, Values::string));
  }

  private static void names(TreeNode node, Property property, Report report) {
    if (property.name().endsWith("-names")) {
      Values.strings(node, property, report);
    }
  }
}
