// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.fdt.DtbWriter;

/**
 * Of faults put into correct boards, nearly all are told first on the very line that was changed.
 * {@code ci/dts-faults.sh} prints the same score beside that of dtc.
 */
class FaultPlacesTest {
  private static final int PER_KIND = 14;
  private static final int LEAST_PERCENT = 98;

  static List<Board> boards() {
    Path root = Fixtures.directory("faults");
    return List.of(
        Board.read(root, "alder-board.dts", List.of(Path.of("."))).orElseThrow(),
        Board.read(root, "birch-board.dts", List.of(Path.of("."))).orElseThrow());
  }

  @Test
  void tellsNearlyEveryFaultOnItsLine() {
    List<String> missed = new ArrayList<>();
    int seeded = 0;
    Map<String, List<Sample.Case>> sample = Sample.of(boards(), PER_KIND);
    for (List<Sample.Case> cases : sample.values()) {
      for (Sample.Case each : cases) {
        Outcome<DeviceTree> outcome = each.board().compile(each.fault());
        Told told = Told.ours(outcome, each.board().usual());
        boolean harmless =
            outcome.ok() && Arrays.equals(DtbWriter.write(outcome.get()), each.board().blob());
        seeded += harmless ? 0 : 1;
        if (!harmless && !told.first(each.fault())) {
          missed.add(each.fault().kind() + ": " + each.fault() + ": " + told.text());
        }
      }
    }
    assertThat(sample)
        .hasSizeGreaterThan(30)
        .allSatisfy((k, cases) -> assertThat(cases).isNotEmpty());
    assertThat(seeded).isGreaterThan(400);
    assertThat(missed)
        .as("%d faults", seeded)
        .hasSizeLessThanOrEqualTo(seeded * (100 - LEAST_PERCENT) / 100);
  }
}
