// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * The clock {@code apb_pclk}, without which Linux makes no driver known to a device of the amba
 * bus. The host keeps the real one running, so any clock that cannot be switched does for the
 * guest.
 */
final class BusClock {
  static final String NAME = "apb_pclk";

  /** Nobody computes with it; that of the virtual machine of QEMU. */
  private static final long FREQUENCY = 24_000_000;

  private final Company company;
  private Optional<String> label = Optional.empty();

  BusClock(Company company) {
    this.company = company;
  }

  /** The clocks of a device with a stand-in, where the bus clock is not among them. */
  List<Property> complete(Node node, ProviderLists lists, List<Property> properties) {
    List<String> names = lists.keptNames("clock-names");
    boolean nameless = names.isEmpty() && !lists.kept("clocks").isEmpty();
    if (names.contains(NAME) || nameless) {
      return properties;
    }
    List<Property> all = new ArrayList<>(properties);
    all.removeIf(each -> each.name().equals("clocks") || each.name().equals("clock-names"));
    Values.Builder clocks = new Values.Builder();
    lists.append(clocks, lists.kept("clocks"));
    all.add(clocks.reference(standIn()).property("clocks"));
    List<String> allNames = new ArrayList<>(names);
    allNames.add(NAME);
    all.add(Values.strings("clock-names", allNames));
    return all;
  }

  private String standIn() {
    if (label.isEmpty()) {
      label = Optional.of(company.newLabel(NAME));
    }
    return label.get();
  }

  /** The node of the stand-in, when a device needs it. */
  Optional<NodeDraft> node() {
    return label.map(
        each ->
            NodeDraft.of(
                    "clock-apb-pclk",
                    Values.string("compatible", Company.FIXED_CLOCK),
                    Values.cells("#clock-cells", 0),
                    Values.cells("clock-frequency", FREQUENCY))
                .labelled(each));
  }
}
