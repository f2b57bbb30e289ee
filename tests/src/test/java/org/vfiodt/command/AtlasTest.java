// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every board of a kernel tree, the broken ones among them. */
@Tag("pipeline")
class AtlasTest {
  private static final String BOARD =
      "/dts-v1/;\n/ { model = \"%s\"; #address-cells = <1>; #size-cells = <1>;\n"
          + "part@1000 { compatible = \"acme,part\"; reg = <0x1000 0x1000>; };\n};\n";

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  private void source(String name, String text) {
    Folder.write(world.kernel().resolve("arch").resolve(name), text);
  }

  private Said all(String... more) {
    String[] arguments = new String[3 + more.length];
    arguments[0] = "devices";
    arguments[1] = "--all";
    arguments[2] = world.kernel().toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return world.run(arguments);
  }

  @Test
  void answersForEveryBoardOfATree() {
    source("arm64/boot/dts/acme/big.dts", BOARD.replace("%s", "Big"));
    source("arm64/boot/dts/acme/family/small.dts", BOARD.replace("%s", "Small"));
    source("mips/boot/dts/other.dts", BOARD.replace("%s", "Other"));
    all()
        .endsWith(0)
        .prints(
            "arch/arm/boot/dts/fake-board.dts ",
            "arch/arm64/boot/dts/acme/big.dts ",
            "arch/arm64/boot/dts/acme/family/small.dts ",
            "3 boards ",
            "refused by: ",
            "not isolated by: no-iommu ");
    all("--json").endsWith(0).prints("\"model\" : \"Small\"", "\"overlays\" : 0");
  }

  @Test
  void answersForTheOthersWhereABoardIsBroken() {
    source("arm/boot/dts/broken.dts", "/dts-v1/;\n/ { part@1000 { reg = <0x1000 } };\n");
    all()
        .endsWith(1)
        .says("arch/arm/boot/dts/broken.dts:2:")
        .prints("arch/arm/boot/dts/broken.dts ", "2 errors", "arch/arm/boot/dts/fake-board.dts ")
        .prints("with errors: 1 board");
  }

  @Test
  void leavesOutOverlays() {
    source("arm/boot/dts/more.dts", "/dts-v1/;\n/plugin/;\n&part { status = \"okay\"; };\n");
    all().endsWith(0).prints("left out: 1 overlay").prints("1 board ");
  }

  @Test
  void saysTheSameEveryTime() {
    for (int i = 0; i < 40; i++) {
      source("arm/boot/dts/board" + i + ".dts", BOARD.replace("%s", "Board " + i));
    }
    assertThat(all("--json").out()).isEqualTo(all("--json").out());
  }

  @Test
  void readsTreesAsAnotherKernelDoes() {
    source(
        "arm/boot/dts/fake-board.dts",
        "/dts-v1/;\n/ { box { compatible = \"simple-mfd\"; part@1 { compatible = \"p\"; }; }; };\n");
    all().endsWith(0).prints("read as Linux 3.10.1").prints("child-of-device 1");
  }

  @Test
  void refusesATreeWithoutBoards() {
    Folder.delete(world.kernel().resolve("arch/arm/boot/dts"));
    all().endsWith(1).says("has no device tree sources [RUN-013]");
  }

  @Test
  void takesATreeOrABoard() {
    world.run("devices").endsWith(2);
    all("board.dts").endsWith(2);
  }
}
