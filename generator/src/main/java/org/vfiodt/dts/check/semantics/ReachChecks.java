// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.vfiodt.dts.check.semantics.Numbers.range;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.TreeNode;

/** Whether registers reach the processor: every bus above must have a window for them. */
final class ReachChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "reg_outside_ranges",
              "Registers of a device are in no window of a bus above it, or run past its end.",
              ReachChecks::outside));

  private ReachChecks() {}

  private static void outside(CheckTree tree, Report report) {
    AddressMap addresses = new AddressMap();
    for (CheckTree.Held held : tree.holders("reg")) {
      if (Availability.enabled(held.node())) {
        for (Region region : Region.of(held.node())) {
          AddressMap.Place place = addresses.place(region);
          if (place.reach() == AddressMap.Reach.OUTSIDE
              || place.reach() == AddressMap.Reach.BEYOND) {
            report.add(finding(region, place));
          }
        }
      }
    }
  }

  private static Finding finding(Region region, AddressMap.Place place) {
    TreeNode bus = place.bus();
    Optional<Property> ranges = bus.property("ranges");
    String own = "the registers " + region.text();
    String there =
        region.start() == place.region().start() ? "" : ", there " + place.region().text();
    if (place.reach() == AddressMap.Reach.OUTSIDE) {
      String text = own + " are in no window of " + bus + there;
      return Finding.of(region.node(), region.reg(), region.offset(), text)
          .note(ranges.flatMap(Property::place), "its windows")
          .hint("the processor cannot reach them; correct the address or add a window to 'ranges'");
    }
    String text =
        own
            + " run past a window of "
            + bus
            + there
            + ": it ends at "
            + Numbers.hex(place.mapped());
    return Finding.of(region.node(), region.reg(), region.offset(), text)
        .note(ranges.flatMap(Property::place), "its windows")
        .hint(
            "what is behind, "
                + range(place.mapped() + 1, place.region().last())
                + ", is something else; correct the size or the window");
  }
}
