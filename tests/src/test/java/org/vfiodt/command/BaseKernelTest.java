// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warnings of a kernel beside those of the kernel without the series. */
@Tag("pipeline")
class BaseKernelTest {
  private static final String OLD =
      "console line 4: [    0.600000] WARNING: at drivers/clk/clk.c:11";
  private static final String NEW =
      "the kernel warns of what its base does not: WARNING: at drivers/vfio/vfio_dt.c:70";

  @TempDir Path folder;

  @Test
  void passesWithTheWarningsOfTheBase() {
    World world = World.in(folder, Map.of("BOOT", "warn"));
    assertThat(test(world, "--compare-base").endsWith(0).out())
        .containsPattern("PASS  base .*1 warning without the series")
        .contains("  known warning, " + OLD)
        .endsWith("PASS  2 tests passed; 1 known warning of the kernel\n");
    assertThat(Folder.read(report(world))).contains("\"KNOWN_WARNING\"");
  }

  @Test
  void failsWithAWarningThatTheSeriesBrings() {
    World world = World.in(folder, Map.of("BOOT", "regress"));
    test(world).endsWith(0).prints("  warning, " + OLD, "PASS  2 tests passed\n");
    test(world, "--compare-base").endsWith(1).says(NEW).prints("  new warning, console line 5: ");
  }

  @Test
  void bootsTheSameBaseOnce() {
    World world = World.in(folder, Map.of("BOOT", "warn"));
    test(world, "--compare-base").endsWith(0);
    assertThat(test(world, "--compare-base").endsWith(0).out())
        .containsPattern("PASS  base +reused")
        .containsPattern("PASS  build +reused");
  }

  @Test
  void takesAnEarlierConsoleForTheBase() {
    World world = World.in(folder, Map.of("BOOT", "regress"));
    Path console =
        Folder.write(
            folder.resolve("old.log"),
            "[    0.000000] Linux version 3.10.1 (a@b) #1\n"
                + "[    0.500000] WARNING: at drivers/clk/clk.c:99 clk_enable+0x1/0x2()\n");
    test(world, "--base-console", console.toString()).endsWith(1).says(NEW);
    Folder.write(console, "nothing of a kernel\n");
    test(world, "--base-console", console.toString()).endsWith(1).says("is no console of a kernel");
    test(world, "--base-console", folder.resolve("none").toString())
        .endsWith(1)
        .says("cannot read");
    test(world, "--compare-base", "--base-console", console.toString()).endsWith(2);
  }

  @Test
  void namesABaseThatDoesNotBoot() {
    World world = World.in(folder, Map.of("BOOT", "dies"));
    test(world).endsWith(0);
    test(world, "--compare-base")
        .endsWith(1)
        .says("the base kernel does not get to its end: the kernel panicked");
  }

  private static Said test(World world, String... options) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("test", world.spec().toString(), "--board", "fake"));
    arguments.addAll(List.of("--kernel", world.kernel().toString()));
    arguments.addAll(List.of("--runs", world.runs().toString()));
    arguments.addAll(List.of(options));
    return world.run(arguments.toArray(String[]::new));
  }

  private static Path report(World world) {
    String name =
        Folder.names(world.runs())
            .filter(each -> each.endsWith("report.json"))
            .findFirst()
            .orElseThrow();
    return world.runs().resolve(name);
  }
}
