// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

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
}
