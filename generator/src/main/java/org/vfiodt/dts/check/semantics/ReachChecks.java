// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.vfiodt.dts.check.semantics.Numbers.count;
import static org.vfiodt.dts.check.semantics.Numbers.hex;
import static org.vfiodt.dts.check.semantics.Numbers.range;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    Map<TreeNode, List<Lost>> above = new LinkedHashMap<>();
    for (CheckTree.Held held : tree.holders("reg")) {
      if (!Availability.enabled(held.node())) {
        continue;
      }
      for (Region region : Region.of(held.node())) {
        AddressMap.Place place = addresses.place(region);
        if (place.reach() == AddressMap.Reach.OUTSIDE || place.reach() == AddressMap.Reach.BEYOND) {
          Lost lost = new Lost(region, place);
          if (region.node().parent().filter(place.bus()::equals).isPresent()) {
            report.add(finding(lost, 0));
          } else {
            above.computeIfAbsent(place.bus(), any -> new ArrayList<>()).add(lost);
          }
        }
      }
    }
    above.values().forEach(lost -> report.add(finding(lost.get(0), lost.size() - 1)));
  }

  /** A region and where it stopped. */
  private record Lost(Region region, AddressMap.Place place) {}

  /**
   * What a bus further up does not let through is its fault, so it is told once.
   *
   * @param more other regions for which the same is true
   */
  private static Finding finding(Lost lost, int more) {
    Region region = lost.region();
    AddressMap.Place place = lost.place();
    TreeNode bus = place.bus();
    boolean outside = place.reach() == AddressMap.Reach.OUTSIDE;
    String text =
        String.format(
            Locale.ROOT,
            "the registers %s%s %s of %s%s%s",
            region.text(),
            region.start() == place.region().start()
                ? ""
                : " (" + place.region().text() + " there)",
            outside ? "are in no window" : "run past a window",
            bus,
            outside ? "" : ", which ends at " + hex(place.mapped()),
            more == 0 ? "" : "; so it is with " + count(more, "other region", "other regions"));
    String hint =
        outside
            ? "the processor cannot reach them; correct the address or add a window to 'ranges'"
            : String.format(
                Locale.ROOT,
                "%s is something else; correct the size or the window",
                range(place.mapped() + 1, place.region().last()));
    return Finding.of(region.node(), region.reg(), region.offset(), text)
        .note(bus.property("ranges").flatMap(Property::place), "its windows")
        .hint(hint);
  }
}
