// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The devices of a tree, for one kernel and for another, and of trees that are wrong. */
@Tag("pipeline")
class DevicesTest {
  private static final String BOARD =
      """
      /dts-v1/;
      / {
      \t#address-cells = <1>;
      \t#size-cells = <1>;

      \tbox {
      \t\tcompatible = "simple-mfd";
      \t\t#address-cells = <1>;
      \t\t#size-cells = <1>;
      \t\tranges;

      \t\tpart@1000 {
      \t\t\tcompatible = "acme,part";
      \t\t\treg = <0x1000 0x1000 0x2000>;
      \t\t\tclocks = <0x77 1>;
      \t\t};
      \t};
      };
      """;

  @TempDir Path folder;
  private World world;
  private String board;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
    Path file = folder.resolve("board.dts");
    Folder.write(file, BOARD);
    board = file.toString();
  }

  @Test
  void readsATreeAsTheNamedKernelDoes() {
    String old = world.kernel().toString();
    world.run("devices", board).endsWith(0).prints("1000.part", "not-isolated  no-iommu");
    world
        .run("devices", "-v", board, "--kernel", old)
        .endsWith(0)
        .prints("box.0", "[child-of-device]");
    world
        .run("devices", "--json", board, "--kernel", old)
        .endsWith(0)
        .prints("\"kernel\" : \"3.10.1");
  }

  @Test
  void answersABrokenTreeAndSaysWhatIsWrong() {
    world
        .run("devices", board)
        .endsWith(0)
        .says(
            board + ":14:",
            "reg has 12 bytes, no multiple of 8 [DEVICES-005]",
            board + ":15:",
            "no node has the phandle 119 that clocks names [DEVICES-001]")
        .prints("1000.part");
  }

  @Test
  void refusesAKernelThatIsNone() {
    world.run("devices", board, "--kernel", folder.toString()).endsWith(1).says("no kernel tree");
  }

  @Test
  void handsDevicesOver() {
    Path files = folder.resolve("for/vfio");
    world
        .run("devices", board, "--for", "vfio", "--device", "1000.part", "--force")
        .endsWith(0)
        .prints("==> vfio-bind.sh <==", "names='1000.part'", "==> vfio-guest.dtso <==")
        .says("forced: 1000.part: no IOMMU is described for it [no-iommu] [HANDOVER-008]");
    world
        .run(
            "devices",
            board,
            "--for",
            "vfio",
            "--device",
            "/box/part@1000",
            "--force",
            "-o",
            files.toString())
        .endsWith(0)
        .prints(files.resolve("vfio-bind.sh").toString());
    assertThat(files.resolve("vfio-bind.sh")).isExecutable();
    assertThat(files.resolve("vfio-guest.dtso")).isRegularFile();
    world
        .run("devices", board, "--for", "avf", "--device", "1000.part", "--force")
        .endsWith(0)
        .prints("==> avf-vm.dtso <==", "==> assignable_devices.xml <==");
  }

  @Test
  void refusesToHandOverWhatItsVerdictRefuses() {
    world
        .run("devices", board, "--for", "vfio")
        .endsWith(1)
        .says("no device can be handed over without force", "HANDOVER-007");
    world
        .run("devices", board, "--for", "vfio", "--device", "1000.part")
        .endsWith(1)
        .says(board + ":13:", "no IOMMU is described for it", "HANDOVER-004");
    world
        .run("devices", board, "--for", "vfio", "--device", "1000.prat")
        .endsWith(1)
        .says("did you mean '1000.part'?", "HANDOVER-001");
  }

  @Test
  void wantsOptionsThatGoTogether() {
    world.run("devices", board, "--for", "qemu").endsWith(2).says("'qemu' is none of vfio");
    world.run("devices", board, "--device", "1000.part").endsWith(2).says("--device needs --for");
    world.run("devices", board, "--force").endsWith(2).says("--force needs --for");
    world.run("devices", board, "-o", "x").endsWith(2).says("--output needs --for");
    world.run("devices", board, "--for", "vfio", "--force").endsWith(2).says("--force needs");
    world.run("devices", board, "--for", "vfio", "--json").endsWith(2).says("exclude each other");
    world.run("devices", board, "--for", "vfio", "--html", "x").endsWith(2).says("exclude each");
    world.run("devices", "--all", board, "--for", "vfio").endsWith(2).says("exclude each other");
    world
        .run("devices", board, "--for", "vfio", "--device", "1000.part", "--force", "-o", board)
        .endsWith(3)
        .says("cannot write to " + board);
  }

  @Test
  void writesAPageBesideTheTable() {
    Path page = folder.resolve("board.html");
    String kernel = world.kernel().toString();
    world
        .run("devices", board, "--kernel", kernel, "--html", page.toString())
        .endsWith(0)
        .prints("2 devices: 2 not assignable");
    assertThat(Folder.read(page)).contains("as Linux 3.10.1", board, "reg = &lt;0x1000");
  }

  @Test
  void saysWhenThePageCannotBeWritten() {
    Path page = folder.resolve("nowhere/board.html");
    world
        .run("devices", board, "--html", page.toString())
        .endsWith(3)
        .prints("1000.part")
        .says("cannot write " + page);
    assertThat(page).doesNotExist();
  }

  @Test
  void writesNoPageOfATreeThatCannotBeRead() {
    Path page = folder.resolve("board.html");
    Folder.write(Path.of(board), "/dts-v1/;\n/ {\n");
    world.run("devices", board, "--html", page.toString()).endsWith(1);
    assertThat(page).doesNotExist();
  }

  private String observation(String... statements) {
    Path file = folder.resolve("board.txt");
    String text = "> release 6.1.0\n> model Acme Board\n";
    for (String statement : statements) {
      text += "> " + statement + "\n";
    }
    String end = "vfio-dt: observed " + (statements.length + 2) + "\n";
    Folder.write(file, "vfio-dt: observation 1\n" + text + end);
    return file.toString();
  }

  @Test
  void agreesWithARunningKernel() {
    String same =
        observation(
            "device platform box node=/box parent=platform",
            "device platform 1000.part node=/box/part@1000 parent=box",
            "iomem 00001000-00001fff : 1000.part part@1000");
    world
        .run("devices", board, "--running", same)
        .endsWith(0)
        .prints(
            "Linux 6.1.0 on Acme Board",
            "2/2           devices by name",
            "1/1           entries of /proc/iomem");
  }

  @Test
  void showsWhereARunningKernelDiffers() {
    String other =
        observation(
            "device platform box node=/box parent=platform",
            "device platform \\033[2Jevil node=/evil parent=platform",
            "iomem 00001000-000017ff : 1000.part part@1000");
    world
        .run("devices", board, "--running", other)
        .endsWith(1)
        .prints(
            "1/3           devices by name",
            board + ":12:3: /box/part@1000: we say platform device 1000.part, the kernel no device",
            board + ":14:4: 1000.part part@1000: we say 1000+1000, the kernel 1000+800 [iomem]",
            "/evil: we say no such node, the kernel platform device \\033[2Jevil");
  }

  @Test
  void refusesAnObservationThatIsNone() {
    world.run("devices", board, "--running", board).endsWith(1).says("[OBSERVED-001]");
    world.run("devices", board, "--running", "x", "--json").endsWith(2).says("exclude each other");
    world.run("devices", "--all", board, "--running", "x").endsWith(2).says("exclude each other");
    world
        .run("devices", board, "--running", folder.resolve("missing").toString())
        .endsWith(1)
        .says("cannot read");
  }
}
