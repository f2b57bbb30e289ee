// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.dts.check.TreeNode;

/** Follows regions up through the buses of one tree, as far as they are translated. */
final class AddressMap {
  /** How far a region got. */
  enum Reach {
    /** To the root, or to a bus whose addresses mean nothing above. */
    WHOLE,
    /** Its first address is in no window of a bus. */
    OUTSIDE,
    /** Its first address is in a window of a bus, its last one is not. */
    BEYOND,
    /** To a bus whose addresses are not understood. */
    UNKNOWN
  }

  /**
   * Where a region ends up.
   *
   * @param bus the node whose children have such addresses: the last one that was reached
   * @param region in the addresses of that bus
   * @param mapped last address that is translated, where reach is BEYOND
   */
  record Place(Reach reach, TreeNode bus, Region region, long mapped) {}

  private final Map<TreeNode, Windows> buses = new HashMap<>();

  Place place(Region region) {
    TreeNode bus = region.node().parent().orElseThrow();
    Region current = region;
    while (!current.wraps()) {
      Optional<TreeNode> above = bus.parent();
      if (above.isEmpty()) {
        return new Place(Reach.WHOLE, bus, current, 0);
      }
      Windows windows = windows(bus, above.get());
      switch (windows.kind()) {
        case LOCAL -> {
          return new Place(Reach.WHOLE, bus, current, 0);
        }
        case UNKNOWN -> {
          return new Place(Reach.UNKNOWN, bus, current, 0);
        }
        case SAME -> {}
        case WINDOWS -> {
          Optional<Window> window = windows.at(current.start());
          if (window.isEmpty()) {
            return new Place(Reach.OUTSIDE, bus, current, 0);
          }
          long end = window.get().last();
          if (Numbers.below(end, current.last())) {
            return new Place(Reach.BEYOND, bus, current, end);
          }
          current = current.at(current.start() + window.get().shift());
        }
      }
      bus = above.get();
    }
    return new Place(Reach.UNKNOWN, bus, current, 0);
  }

  private Windows windows(TreeNode bus, TreeNode above) {
    Windows known = buses.get(bus);
    if (known == null) {
      known = Windows.of(bus, above);
      buses.put(bus, known);
    }
    return known;
  }
}
