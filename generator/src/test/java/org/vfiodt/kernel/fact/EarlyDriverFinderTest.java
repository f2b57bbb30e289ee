// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vfiodt.kernel.EarlyDrivers;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.KernelVersion;

/** What sources declare as set up before there are devices. */
class EarlyDriverFinderTest {
  private static EarlyDrivers find(Map<String, String> files) {
    return EarlyDriverFinder.find(
        new KernelTree() {
          @Override
          public String identity() {
            return "a-tree";
          }

          @Override
          public KernelVersion version() {
            return new KernelVersion(6, 1, 0, "");
          }

          @Override
          public Optional<String> read(String path) {
            return Optional.ofNullable(files.get(path));
          }

          @Override
          public List<String> list(String folder) {
            String front = folder + "/";
            return files.keySet().stream()
                .filter(path -> path.startsWith(front))
                .map(path -> path.substring(front.length()).split("/")[0])
                .distinct()
                .sorted()
                .toList();
          }
        });
  }

  @Test
  void findsControllersAndClocksWhereverTheyAreDeclared() {
    EarlyDrivers found =
        find(
            Map.of(
                "drivers/irqchip/irq-a.c",
                "int x;\nIRQCHIP_DECLARE(a, \"acme,a\", init);\n",
                "arch/arm/mach-acme/irq.c",
                "IRQCHIP_DECLARE(b,\n\t\t\"acme,b\", init);\n",
                "drivers/clk/clk-c.c",
                "CLK_OF_DECLARE(c, \"acme,c\", init);\n",
                "drivers/clk/acme/clk-d.c",
                "CLK_OF_DECLARE(d, \"acme,d\", init);\nCLK_OF_DECLARE(e, \"acme,e\", init);\n"));

    assertThat(found.controllers()).containsExactlyInAnyOrder("acme,a", "acme,b");
    assertThat(found.clocks()).containsExactlyInAnyOrder("acme,c", "acme,d", "acme,e");
  }

  @Test
  void passesOverDriversThatLeaveTheNodeToADevice() {
    EarlyDrivers found =
        find(
            Map.of(
                "drivers/clk/clk-a.c", "CLK_OF_DECLARE_DRIVER(a, \"acme,a\", init);\n",
                "drivers/irqchip/irq-b.c",
                    "{\n\tof_node_clear_flag(node, OF_POPULATED);\n}\n"
                        + "IRQCHIP_DECLARE(b, \"acme,b\", init);\n",
                "drivers/irqchip/irq-c.c", "IRQCHIP_MATCH(\"acme,c\", init)\n",
                "drivers/irqchip/notes.txt", "IRQCHIP_DECLARE(d, \"acme,d\", init);\n"));

    assertThat(found.controllers()).isEmpty();
    assertThat(found.clocks()).isEmpty();
  }

  @Test
  void countsADriverThatLeavesTheNodeOnlyWhenItFails() {
    EarlyDrivers found =
        find(
            Map.of(
                "drivers/clk/clk-a.c",
                "\tif (ret) {\n\t\tof_node_clear_flag(node, OF_POPULATED);\n\t}\n"
                    + "CLK_OF_DECLARE(a, \"acme,a\", init);\n"));

    assertThat(found.clocks()).containsExactly("acme,a");
  }

  @Test
  void findsTimersOfNewAndOldKernels() {
    EarlyDrivers found =
        find(
            Map.of(
                "drivers/clocksource/a.c", "TIMER_OF_DECLARE(a, \"acme,a\", init);\n",
                "arch/arm/common/b.c", "CLOCKSOURCE_OF_DECLARE(b, \"acme,b\", init);\n"));

    assertThat(found.timers()).containsExactlyInAnyOrder("acme,a", "acme,b");
    assertThat(found.controllers()).isEmpty();
    assertThat(found.clocks()).isEmpty();
  }
}
