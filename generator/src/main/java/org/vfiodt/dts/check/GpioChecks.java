// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import org.vfiodt.dts.Property;

/** Properties that refer to GPIOs: {@code gpios}, {@code reset-gpios} and the like. */
final class GpioChecks {
  private static final PhandleList GPIOS = new PhandleList("#gpio-cells", false);

  static final List<Check> CHECKS =
      List.of(
          Check.off(
              "deprecated_gpio_property",
              "A property ends in 'gpio' instead of 'gpios'.",
              Rule.properties(GpioChecks::deprecated)),
          Check.warning(
                  "gpios_property",
                  "A property with GPIOs is no list of phandles with #gpio-cells cells each.",
                  GpioChecks::lists)
              .after("phandle_references"));

  private GpioChecks() {}

  private static boolean isGpio(String name) {
    return name.equals("gpios")
        || name.equals("gpio")
        || name.endsWith("-gpio")
        || name.endsWith("-gpios") && !name.endsWith(",nr-gpios");
  }

  private static void deprecated(TreeNode node, Property property, Report report) {
    if (isGpio(property.name()) && property.name().endsWith("gpio")) {
      String text = "the ending 'gpio' is deprecated, use '" + property.name() + "s'";
      report.add(Finding.of(node, property, text));
    }
  }

  /** The property {@code gpios} of a hog holds no phandle. */
  private static void lists(CheckTree tree, Report report) {
    for (TreeNode node : tree.nodes()) {
      for (Property property : node.node().properties()) {
        if (isGpio(property.name()) && !node.has("gpio-hog")) {
          GPIOS.look(tree, node, property, report);
        }
      }
    }
  }
}
