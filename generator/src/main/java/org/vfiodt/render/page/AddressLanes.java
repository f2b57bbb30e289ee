// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Gives ranges that overlap places side by side. */
final class AddressLanes {
  private static final int MOST = 8;

  private final List<BigInteger> ends = new ArrayList<>();

  /** The lane of the next range in the order of addresses; the last lane takes what is too much. */
  int next(AddressRange range) {
    for (int lane = 0; lane < ends.size(); lane++) {
      if (ends.get(lane).compareTo(range.start()) <= 0) {
        ends.set(lane, range.end());
        return lane;
      }
    }
    if (ends.size() < MOST) {
      ends.add(range.end());
    }
    return ends.size() - 1;
  }

  int count() {
    return ends.size();
  }
}
