// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Steps of the first one who opens a device, each with what the last one's closing undoes. */
final class OpeningSteps {
  private final Map<OpeningStage, List<Setup>> stages = new EnumMap<>(OpeningStage.class);

  void add(OpeningStage stage, Setup step) {
    stages.computeIfAbsent(stage, key -> new ArrayList<>()).add(step);
  }

  void add(Setup step) {
    add(OpeningStage.USE, step);
  }

  boolean isEmpty() {
    return stages.isEmpty();
  }

  List<Setup> inOrder() {
    return stages.values().stream().flatMap(List::stream).toList();
  }
}
