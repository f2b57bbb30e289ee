// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Trees;
import org.vfiodt.kernel.Facts;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.read.DriverSpecs;

/** What can be told of a driver without a kernel. */
class PlanTest {
  private static final List<Device> DEVICES =
      Trees.devices(
          "registers { compatible = \"x\", \"a,registers\"; };"
              + "lines { compatible = \"a,lines\"; resets = <0>; };"
              + "without { compatible = \"a,lines\"; };"
              + "named { compatible = \"a,named\"; };"
              + "parts { compatible = \"a,parts\"; };"
              + "other { compatible = \"a,other\", \"a,registers\"; };");

  private static final String SPEC =
      """
      driver vfio_dt {
          title "A driver";
          version "1";
          match compatible "vfio-dt";
          reset optional;
      }
      device "a,registers" { region 0 "regs"; reset { write32 regs[0] 1; } }
      device "a,lines" { reset controller all; }
      device "a,named" { reset controller "core"; }
      device "a,parts" {
          reset { write32 port[0] 1; }
          node "port" child "port" { region 0 "port"; }
      }
      device "a,other" { clock all; }
      series "A series" { patch skeleton; patch info; PATCHES }
      """;

  private static boolean resets(String patches, String node) {
    String text = SPEC.replace("PATCHES", patches);
    Facts none = new Facts(Set.of(), Set.of());
    Plan plan =
        new Planner(DataFolder.of(Path.of("..")))
            .plan(DriverSpecs.read(SourceFile.root("a.vfio", text)).get(), "x", none, "")
            .get();
    return DEVICES.stream()
        .map(Device::node)
        .filter(each -> each.name().equals(node))
        .findFirst()
        .map(plan::resets)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "registers, true",
    "lines, true",
    "without, false",
    "named, true",
    // the region is that of another node
    "parts, false",
    // the rules of its first compatible string hold, and these know no reset
    "other, false"
  })
  void knowsWhichDevicesCanBeReset(String node, boolean known) {
    String all = "patch reset; patch reset-registers; patch reset-controller; patch clocks;";
    assertThat(resets(all, node)).isEqualTo(known);
  }

  @Test
  void promisesNoResetThatNoPatchBrings() {
    assertThat(resets("", "registers")).isFalse();
    assertThat(resets("patch reset; patch reset-controller;", "registers")).isFalse();
    assertThat(resets("patch reset; patch reset-registers;", "named")).isFalse();
  }
}
