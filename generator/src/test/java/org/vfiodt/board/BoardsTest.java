// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceText;

class BoardsTest {
  private static final DataFolder CHECKOUT = DataFolder.of(Path.of(".."));
  private static final String GOOD =
      """
      title = "A board"
      architecture = "arm"
      toolchain = "gcc"
      image = "zImage"
      device-tree = "a.dtb"
      [[fragment]]
      name = "base"
      needs = ["!old"]
      [emulator]
      program = "qemu-system-arm"
      machine = "virt"
      memory = "512M"
      console-port = 2
      """;

  @TempDir private Path folder;

  @Test
  void readsEveryBoardOfTheCheckoutAndItsTwin() {
    assertThat(Boards.names(CHECKOUT)).contains("arndale", "smdkc210");
    for (String name : Boards.names(CHECKOUT)) {
      Outcome<Board> board = Boards.load(CHECKOUT, name);
      assertThat(board.diagnostics()).as(name).isEmpty();
      assertThat(Boards.twin(CHECKOUT, board.get()).get().emulator()).as(name).isPresent();
    }
  }

  @Test
  void readsABoard() throws IOException {
    Board board = Boards.load(data("one", GOOD), "one").get();

    assertThat(board.twin()).isEqualTo("one");
    assertThat(board.fragments()).hasSize(1);
    assertThat(board.fragments().get(0).needs()).containsExactly("!old");
    assertThat(board.emulator().get().consolePort()).isEqualTo(2);
    assertThat(board.emulator().get().processors()).isEqualTo(1);
  }

  @Test
  void addsFragmentsToTheBoardThatItIsLike() throws IOException {
    data("one", GOOD);
    String text = "title = \"Two\"\nlike = \"one\"\n[[fragment]]\nname = \"more\"\n";
    Board two = Boards.load(data("two", text), "two").get();

    assertThat(two.title()).isEqualTo("Two");
    assertThat(two.twin()).isEqualTo("two");
    assertThat(two.fragments()).extracting(FragmentUse::name).containsExactly("base", "more");
    assertThat(two.emulator().get().machine()).isEqualTo("virt");
  }

  @Test
  void changesSingleKeysOfTheEmulatorOfTheBoardThatItIsLike() throws IOException {
    data("one", GOOD + "arguments = [\"-a\"]\n");
    String text =
        "title = \"Two\"\nlike = \"one\"\n[emulator]\nmachine = \"virt,x=on\"\nprocessors = 2\n";
    Emulator emulator = Boards.load(data("two", text), "two").get().emulator().get();

    assertThat(emulator.machine()).isEqualTo("virt,x=on");
    assertThat(emulator.processors()).isEqualTo(2);
    assertThat(emulator.program()).isEqualTo("qemu-system-arm");
    assertThat(emulator.consolePort()).isEqualTo(2);
    assertThat(emulator.arguments()).containsExactly("-a");
    assertThat(Boards.load(data("three", text + "x = 1\n"), "three").ok()).isFalse();
  }

  @Test
  void assignsOtherDevicesThanTheBoardThatItIsLike() throws IOException {
    data("one", GOOD + "[[assign]]\nnodes = [\"a@1\"]\n");
    data("two", "title = \"Two\"\nlike = \"one\"\n");
    String text = "title = \"Three\"\nlike = \"one\"\n[[assign]]\nnodes = [\"b@1\"]\ndma = \"x\"\n";
    DataFolder data = data("three", text);

    assertThat(Boards.load(data, "two").get().assign())
        .containsExactly(new Assignment(List.of("a@1"), Optional.empty()));
    Board three = Boards.load(data, "three").get();
    assertThat(three.assign()).hasSize(1);
    assertThat(three.engine("b@1")).contains("x");
    assertThat(three.engine("a@1")).isEmpty();
  }

  @Test
  void addsArgumentsOfTheEmulatorBehindThoseOfTheBoard() throws IOException {
    Board one = Boards.load(data("one", GOOD + "arguments = [\"-a\"]\n"), "one").get();

    assertThat(one.andArguments(List.of("-b", "c")).emulator().get().arguments())
        .containsExactly("-a", "-b", "c");
  }

  @Test
  void addsTreesThatOnlyItsEmulatorIsGiven() throws IOException {
    Path overlays = Files.createDirectories(folder.resolve("arndale-config/overlays"));
    Files.writeString(overlays.resolve("mmu.dts"), "/dts-v1/;");
    data("one", "overlays = [\"mmu\"]\n" + GOOD);
    data("none", "overlays = [\"mu\"]\n" + GOOD);
    DataFolder data = data("two", "title = \"Two\"\nlike = \"one\"\n");

    for (String name : List.of("one", "two")) {
      assertThat(Boards.load(data, name).get().overlays())
          .extracting(SourceText::name, SourceText::text)
          .containsExactly(tuple("arndale-config/overlays/mmu.dts", "/dts-v1/;"));
    }
    assertThat(Boards.load(data, "none").diagnostics())
        .extracting(diagnostic -> diagnostic.message())
        .containsExactly("there is no file 'arndale-config/overlays/mu.dts'");
  }

  @Test
  void isLikeABoardThatStandsForItself() throws IOException {
    data("one", GOOD);
    data("two", "title = \"Two\"\nlike = \"one\"\n");
    data("self", "title = \"Self\"\nlike = \"self\"\n");
    DataFolder data = data("three", "title = \"Three\"\nlike = \"one\"\nimage = \"zImage\"\n");

    assertThat(Boards.load(data, "three").diagnostics())
        .extracting(diagnostic -> diagnostic.message())
        .contains("unknown key 'image'");
    assertThat(Boards.load(data, "self").diagnostics())
        .extracting(diagnostic -> diagnostic.message())
        .contains("a board that others are like cannot be like another itself");
  }

  @Test
  void suggestsTheBoardThatWasMeant() throws IOException {
    DataFolder data = data("arndale", GOOD);

    Outcome<Board> outcome = Boards.load(data, "arndal");
    assertThat(outcome.diagnostics().get(0).code()).isEqualTo(BoardCode.UNKNOWN);
    assertThat(outcome.diagnostics().get(0).hint()).contains("did you mean 'arndale'?");
    assertThat(Boards.load(data, "beagle").diagnostics().get(0).hint())
        .contains("known boards: arndale");
    assertThat(Boards.load(data, "../boards/arndale").ok()).isFalse();
  }

  @Test
  void namesWhatABoardLacks() throws IOException {
    assertThat(
            Boards.load(data("one", GOOD.replace("image = ", "imagine = ")), "one").diagnostics())
        .extracting(diagnostic -> diagnostic.message())
        .containsExactlyInAnyOrder("key 'image' is missing", "unknown key 'imagine'");
  }

  @Test
  void refusesAMachineWithoutEndOfPorts() throws IOException {
    assertThat(Boards.load(data("one", GOOD.replace("= 2", "= 2000000")), "one").ok()).isFalse();
  }

  @Test
  void refusesATwinThatNoEmulatorKnows() throws IOException {
    DataFolder data = data("one", GOOD.substring(0, GOOD.indexOf("[emulator]")));

    assertThat(Boards.twin(data, Boards.load(data, "one").get()).diagnostics())
        .extracting(diagnostic -> diagnostic.code())
        .containsExactly(BoardCode.TWIN);
  }

  private DataFolder data(String name, String text) throws IOException {
    Path file = folder.resolve("arndale-config/boards/" + name + ".toml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return DataFolder.of(folder);
  }
}
