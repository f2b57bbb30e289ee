// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.handover.jailhouse.CellPlanner;
import org.vfiodt.dts.Tools;
import org.vfiodt.render.jailhouse.JailhouseEmitter;

/**
 * Cells compile, and the hypervisor reads out of them what was planned. The header is a stand-in;
 * {@code ci/handover-check.sh} does the same with Jailhouse's own.
 */
class CellBuildTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"server", "streams", "tablet", "free"})
  void holdsWhatWasPlanned(String board) throws IOException {
    Tools.need("gcc", "objcopy");
    HypervisorFixture fixture = HypervisorFixture.named(board);
    write(fixture.emitted(new JailhouseEmitter()).get().files().get(0).text());
    List<String> command = command(CellImage.CHOICE);
    command.add("-DCELL_ARCHITECTURE=JAILHOUSE_ARM64");
    Consumer.output(folder, command);
    Consumer.output(folder, List.of("objcopy", "-O", "binary", "cell.o", "cell"));
    Selection selection = fixture.selection().get();
    assertThat(CellImage.read(Files.readAllBytes(folder.resolve("cell"))))
        .isEqualTo(
            CellImage.expected(CellPlanner.plan(selection).get().plan(), communication(board)));
  }

  /** Registers stand where cells mostly have it. */
  private static long communication(String board) {
    return board.equals("streams") ? 0x83fff000L : 0x80000000L;
  }

  @Test
  void doesNotCompileBeforeProcessorsAndMemoryAreChosen() throws IOException {
    Tools.need("gcc");
    write(
        HypervisorFixture.named("free")
            .emitted(new JailhouseEmitter())
            .get()
            .files()
            .get(0)
            .text());
    for (String left : CellImage.CHOICE) {
      List<String> others = new ArrayList<>(CellImage.CHOICE);
      others.remove(left);
      String macro = left.substring(2, left.indexOf('='));
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> Consumer.output(folder, command(others))))
          .hasMessageContaining(macro + " is not set");
    }
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("cell.c"), text, StandardCharsets.ISO_8859_1);
  }

  private static List<String> command(List<String> macros) {
    List<String> command = new ArrayList<>(List.of("gcc", "-Wall", "-Wextra", "-Werror"));
    command.add("-I" + Consumer.SOURCES.resolve("stand-in"));
    command.addAll(macros);
    command.addAll(List.of("-c", "-o", "cell.o", "cell.c"));
    return command;
  }
}
