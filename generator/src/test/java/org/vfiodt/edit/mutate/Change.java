// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.List;

/**
 * A changed file and what may have become of it once the edit is made.
 *
 * @param expected texts that are right, the likeliest first; none when the edit must be refused
 */
record Change(String changed, List<String> expected) {
  Change {
    expected = List.copyOf(expected);
  }

  static Change of(Patchwork patchwork, Site site, Mutation.Demand demand) {
    List<String> expected = new ArrayList<>();
    if (demand != Mutation.Demand.REFUSAL) {
      expected.add(patchwork.expected(site.landing(), true));
    }
    if (demand == Mutation.Demand.EITHER_SIDE) {
      expected.add(patchwork.expected(site.landing(), false));
    }
    return new Change(patchwork.changed(), expected);
  }
}
