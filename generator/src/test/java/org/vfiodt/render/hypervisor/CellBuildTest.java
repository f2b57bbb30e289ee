// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.render.handover.HandoverFixture;
import org.vfiodt.render.jailhouse.CellPlanner;

/**
 * Cells compile, and the hypervisor reads out of them what was planned. The header is a stand-in;
 * {@code ci/handover-check.sh} does the same with Jailhouse's own.
 */
class CellBuildTest {
  @TempDir private Path folder;

  /** Most cells have their communication region where nothing else is. */
  @ParameterizedTest
  @CsvSource({"server, 80000000", "streams, 83fff000", "combiner, 80000000", "free, 80000000"})
  void holdsWhatWasPlanned(String board, String communication) throws IOException {
    HandoverFixture fixture = HandoverFixture.named(board);
    assertThat(CellImage.read(CellBuild.build(folder, source(board), CellImage.CHOICE)))
        .isEqualTo(
            CellImage.expected(
                CellPlanner.plan(fixture.selection(Recipient.JAILHOUSE).get()).get().plan(),
                Long.parseLong(communication, 16)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CELL_CPUS", "CELL_RAM_START", "CELL_RAM_SIZE"})
  void doesNotCompileBeforeProcessorsAndMemoryAreChosen(String macro) {
    List<String> others = new ArrayList<>(CellImage.CHOICE);
    others.removeIf(each -> each.startsWith("-D" + macro + "="));
    assertThat(others).hasSize(CellImage.CHOICE.size() - 1);
    assertThatThrownBy(() -> CellBuild.build(folder, source("free"), others))
        .hasMessageContaining(macro + " is not set");
  }

  @Test
  void doesNotCompileWhereTheRamHidesADevice() {
    assertThatThrownBy(
            () ->
                CellBuild.build(
                    folder,
                    source("free"),
                    List.of("-DCELL_CPUS=2", "-DCELL_RAM_START=0", "-DCELL_RAM_SIZE=0x4000000")))
        .hasMessageContaining("3000000.good is inside the RAM");
  }

  private static HandoverFile source(String board) {
    return HandoverFixture.named(board).handover(Recipient.JAILHOUSE).get().files().get(0);
  }
}
