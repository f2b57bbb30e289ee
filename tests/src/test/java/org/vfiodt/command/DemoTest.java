// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first commands of a newcomer: what is missing here, and the whole job in one word. */
@Tag("pipeline")
class DemoTest {
  @TempDir Path folder;
  private World world;
  private Path emulator;

  @BeforeEach
  void makeWorldWithOneTool() {
    world = World.in(folder);
    Path tools = world.data().resolve("toolchain/tools");
    emulator = tools.resolve("fake-qemu.toml");
    for (String name : Folder.texts(tools).keySet()) {
      if (!name.equals("fake-qemu.toml")) {
        Folder.delete(tools.resolve(name));
      }
    }
    Folder.edit(emulator, "commands = [\"test\"]", "commands = [\"test\", \"demo\"]");
  }

  private Said demo(Map<String, String> variables, String... kernel) {
    String[] arguments = new String[5 + kernel.length];
    String[] fixed = {"demo", "--board", "fake", "--runs", world.runs().toString()};
    System.arraycopy(fixed, 0, arguments, 0, fixed.length);
    System.arraycopy(kernel, 0, arguments, fixed.length, kernel.length);
    return world.run(variables, arguments);
  }

  @Test
  void showsTheDevicesAndTheVerdict() {
    Said said = demo(Map.of(), "--kernel", world.kernel().toString()).endsWith(0);
    said.prints("PASS  tools", "everything is here", "DEVICE ", "12800000.copier", "4 devices");
    assertThat(said.out().lines()).last().isEqualTo("PASS  2 tests passed");
  }

  @Test
  void takesTheKernelThatTheEnvironmentNames() {
    demo(Map.of("VFIO_DT_LINUX_3_10", world.kernel().toString()))
        .endsWith(0)
        .says("VFIO_DT_LINUX_3_10 names the kernel " + world.kernel());
  }

  @Test
  void findsWhatIsHere() {
    world.run("doctor").endsWith(0).prints("fake-qemu", "7.2.0", "qemu-system-arm");
    world.run("doctor", "--json").endsWith(0).prints("\"version\" : \"7.2.0\"");
  }

  @Test
  void namesThePackagesThatAreMissing() {
    Folder.edit(emulator, "program = \"", "program = \"/nowhere");
    world
        .run("doctor")
        .endsWith(3)
        .prints("missing", "apt-get install --no-install-recommends qemu-system-arm");
    world.run("doctor", "--json").endsWith(3).prints("\"version\" : null");
  }

  @Test
  void saysThatNothingCanBeInstalledIntoACacheThatIsNone() {
    Folder.edit(emulator, "program = \"", "program = \"/nowhere");
    Folder.write(world.cache(), "a file where the folder should be");
    world
        .run("doctor", "--install")
        .endsWith(3)
        .says(world.cache() + "/logs", "hint: ", "[RUN-008]");
    demo(Map.of(), "--kernel", world.kernel().toString())
        .endsWith(3)
        .says("packages that are missing: qemu-system-arm", "hint: as root: apt-get", "[RUN-010]");
  }
}
