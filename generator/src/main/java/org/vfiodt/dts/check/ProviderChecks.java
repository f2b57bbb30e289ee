// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lists of phandles with arguments: {@code clocks = <&pll 3 &osc>}. The node that a phandle names
 * says in a property of its own how many cells follow.
 */
final class ProviderChecks {
  static final List<Check> CHECKS =
      Stream.of(
              pair("clocks", "#clock-cells"),
              pair("cooling-device", "#cooling-cells"),
              pair("dmas", "#dma-cells"),
              pair("hwlocks", "#hwlock-cells"),
              pair("interrupts-extended", "#interrupt-cells"),
              pair("io-channels", "#io-channel-cells"),
              pair("iommus", "#iommu-cells"),
              pair("mboxes", "#mbox-cells"),
              pair("msi-parent", new PhandleList("#msi-cells", true)),
              pair("mux-controls", "#mux-control-cells"),
              pair("phys", "#phy-cells"),
              pair("power-domains", "#power-domain-cells"),
              pair("pwms", "#pwm-cells"),
              pair("resets", "#reset-cells"),
              pair("sound-dai", "#sound-dai-cells"),
              pair("thermal-sensors", "#thermal-sensor-cells"))
          .flatMap(List::stream)
          .toList();

  private ProviderChecks() {}

  private static List<Check> pair(String property, String cells) {
    return pair(property, new PhandleList(cells, false));
  }

  /** {@code X_property} about the list, and {@code X_is_cell} about the provider's number. */
  private static List<Check> pair(String property, PhandleList list) {
    String subject = property.replace('-', '_');
    return List.of(
        Check.warning(
                subject + "_property",
                "'" + property + "' is no list of phandles with " + list.cells() + " cells each.",
                (tree, report) ->
                    tree.holders(property)
                        .forEach(held -> list.look(tree, held.node(), held.property(), report)))
            .after(subject + "_is_cell", "phandle_references"),
        ValueChecks.cell(subject, list.cells()));
  }
}
