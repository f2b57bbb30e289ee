// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.source.Span;

/** Counts while two answers are held against each other. */
final class Tally {
  private final Map<Aspect, Integer> agreed = new EnumMap<>(Aspect.class);
  private final List<Difference> differences = new ArrayList<>();
  private int leftOut;

  void agree(Aspect aspect) {
    agreed.merge(aspect, 1, Integer::sum);
  }

  void differ(Aspect aspect, String subject, String ours, String kernel, Optional<Span> at) {
    differences.add(new Difference(aspect, subject, ours, kernel, at));
  }

  /** Agrees where both say the same. */
  void compare(Aspect aspect, String subject, String ours, String kernel, Optional<Span> at) {
    if (ours.equals(kernel)) {
      agree(aspect);
    } else {
      differ(aspect, subject, ours, kernel, at);
    }
  }

  void leaveOut() {
    leftOut++;
  }

  void add(Agreement other) {
    other.agreed().forEach((aspect, count) -> agreed.merge(aspect, count, Integer::sum));
    differences.addAll(other.differences());
    leftOut += other.leftOut();
  }

  Agreement agreement() {
    differences.sort(Comparator.comparing(Difference::aspect));
    return new Agreement(agreed, differences, leftOut);
  }
}
