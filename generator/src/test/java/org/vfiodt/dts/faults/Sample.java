// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The faults that are scored: the same ones for the same boards, on every machine. */
final class Sample {
  private static final long SEED = 20260210;

  /**
   * One fault in one board.
   *
   * @param board correct but for the fault
   */
  record Case(Board board, Fault fault) {}

  private Sample() {}

  /** At most so many of each kind, drawn from all places of all boards. */
  static Map<String, List<Case>> of(List<Board> boards, int perKind) {
    Map<String, List<Case>> sample = new LinkedHashMap<>();
    for (FaultKind kind : FaultKind.all()) {
      List<Case> all = new ArrayList<>();
      for (Board board : boards) {
        kind.seed(board).forEach(fault -> all.add(new Case(board, fault)));
      }
      Collections.shuffle(all, new Random(SEED));
      sample.put(kind.name(), List.copyOf(all.subList(0, Math.min(perKind, all.size()))));
    }
    return sample;
  }
}
