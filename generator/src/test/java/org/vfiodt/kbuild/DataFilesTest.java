// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vfiodt.board.Board;
import org.vfiodt.board.Boards;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Tool;
import org.vfiodt.exec.Tools;
import org.vfiodt.kernel.Facts;

/** Boards, fragments, toolchains and tools of the checkout fit together. */
class DataFilesTest {
  private static final DataFolder DATA = DataFolder.of(Path.of(".."));
  private static final Set<String> FACTS = Set.copyOf(DATA.names("arndale-config/facts", ".toml"));

  @Test
  void findsEveryFragmentOfEveryBoardWhateverTheFacts() {
    for (Board board : boards()) {
      for (Set<String> holding : List.of(FACTS, Set.<String>of())) {
        Outcome<List<Fragment>> fragments = Fragments.load(DATA, board, new Facts(FACTS, holding));
        assertThat(fragments.diagnostics()).as(board.name()).isEmpty();
        assertThat(RequestedConfiguration.merge(fragments.get()).diagnostics()).isEmpty();
      }
    }
  }

  @Test
  void findsTheToolchainOfEveryBoardAndItsTools() {
    Set<String> tools = new HashSet<>(Tools.load(DATA).get().stream().map(Tool::name).toList());
    for (Board board : boards()) {
      Toolchain toolchain = Toolchains.load(DATA, board.toolchain()).get();
      assertThat(tools).containsAll(toolchain.tools());
      assertThat(new Facts(FACTS, Set.of()).unknown(needs(toolchain))).isEmpty();
    }
  }

  @Test
  void findsTheEmulatorOfEveryMachineAndAsksForKnownFacts() {
    List<String> tools = Tools.load(DATA).get().stream().map(Tool::name).toList();
    List<String> machines = Boards.names(DATA, Boards.MACHINES);
    assertThat(machines).hasSizeGreaterThan(20);
    for (String name : machines) {
      Board board = Boards.load(DATA, Boards.MACHINES, name).get();
      assertThat(tools).as(name).contains(board.emulator().orElseThrow().program());
      assertThat(new Facts(FACTS, Set.of()).unknown(board.needs())).as(name).isEmpty();
    }
  }

  private static List<Board> boards() {
    return Stream.concat(
            Boards.names(DATA).stream().map(name -> Boards.load(DATA, name)),
            Boards.names(DATA, Boards.MACHINES).stream()
                .map(name -> Boards.load(DATA, Boards.MACHINES, name)))
        .map(Outcome::get)
        .toList();
  }

  @Test
  void suggestsTheToolchainThatWasMeant() {
    assertThat(Toolchains.load(DATA, "gcc-arm-linux-gnueabihg").diagnostics().get(0).hint())
        .contains("did you mean 'gcc-arm-linux-gnueabihf'?");
  }

  @Test
  void joinsTheWordsOfSeveralSettings() {
    Toolchain toolchain =
        new Toolchain(
            "t",
            "p-",
            List.of(),
            List.of(
                new Toolchain.SettingUse(List.of(), Map.of("KCFLAGS", "-a")),
                new Toolchain.SettingUse(List.of("!old"), Map.of("KCFLAGS", "-no")),
                new Toolchain.SettingUse(List.of("old"), Map.of("KCFLAGS", "-b"))));

    assertThat(toolchain.settings(new Facts(Set.of("old"), Set.of("old"))))
        .containsEntry("KCFLAGS", "-a -b")
        .hasSize(1);
  }

  @Test
  void refusesAFragmentWithAnUnknownFact() {
    Board board = Boards.load(DATA, "smdkc210").get();

    assertThat(Fragments.load(DATA, board, new Facts(Set.of(), Set.of())).diagnostics())
        .isNotEmpty()
        .allMatch(found -> found.code() == KbuildCode.UNKNOWN_FACT);
  }

  private static List<String> needs(Toolchain toolchain) {
    return toolchain.uses().stream().flatMap(use -> use.needs().stream()).toList();
  }
}
