// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Trees;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.RegionAccess;
import org.vfiodt.spec.read.DriverSpecs;

/** What the kernel must say of regions that a spec has rules for. */
class RegionPlanTest {
  private static final Set<RegionAccess> ALL =
      Set.of(RegionAccess.READ, RegionAccess.WRITE, RegionAccess.MMAP);
  private static final List<Device> DEVICES =
      Trees.devices(
          "#address-cells = <1>; #size-cells = <1>;"
              + "a@10000 { compatible = \"x\", \"a\"; phys = <&p>;"
              + " reg = <0x10000 0x4000 0x20000 0x1000 0x30000 0x40>; };"
              + "p: p@50000 { compatible = \"p\"; reg = <0x50000 0x1000>; #phy-cells = <0>; };");

  private static List<DeviceSpec> rules(String rules) {
    String text =
        "driver d { title \"T\"; version \"1\"; match compatible \"d\"; bind match;"
            + " regions { read; write; mmap; } }\n"
            + ("device \"a\" { " + rules + " }\n")
            + "series \"S\" { patch skeleton; }";
    return DriverSpecs.read(SourceFile.root("x.vfio", text)).get().devices();
  }

  private static List<String> expected(String rules, boolean sparse) {
    List<DeviceSpec> specs = rules(rules);
    AssignedDevice device =
        AssignmentPlanner.expect(List.of("/a@10000"), DEVICES, Set.of(Bus.PLATFORM), specs)
            .get()
            .get(0);
    return new RegionPlan(ALL, specs, sparse)
        .expected(device).stream()
            .flatMap(
                region ->
                    Stream.concat(
                        Stream.of("flags " + region.flags()),
                        region.areas().stream().map(area -> area.offset() + "+" + area.size())))
            .toList();
  }

  @Test
  void leavesRegionsWithoutRulesAlone() {
    assertThat(expected("irq all level;", true)).containsExactly("flags 7", "flags 7", "flags 3");
  }

  @Test
  void takesAwayWhatTheQuirksForbid() {
    String rules = "region 0 \"a\" { read-only; } region 1 \"b\" { no-mmap; }";
    assertThat(expected(rules, true)).containsExactly("flags 5", "flags 3", "flags 3");
    assertThat(expected("region 1 \"b\" { trapped; read-only; }", true))
        .containsExactly("flags 7", "flags 1", "flags 3");
  }

  @Test
  void mapsThePagesBetweenTrappedRegisters() {
    String rules = "region 0 \"a\" { trapped 0x2ffc size 8; trapped 0x10 size 4; }";
    assertThat(expected(rules, true))
        .containsExactly("flags 15", "4096+4096", "flags 7", "flags 3");
    assertThat(expected(rules, false)).containsExactly("flags 3", "flags 7", "flags 3");
  }

  @Test
  void mapsNothingOfARegionWhosePagesAllHaveTrappedRegisters() {
    assertThat(expected("region 1 \"b\" { trapped 0xd00 size 0x100; }", true))
        .containsExactly("flags 7", "flags 3", "flags 3");
  }

  @Test
  void putsTheRegionsOfFurtherNodesBehind() {
    String rules = "region 0 \"a\" { read-only; } node \"n\" phandle \"phys\" ";
    assertThat(expected(rules + "{ region 0 \"b\" { no-mmap; } }", true))
        .containsExactly("flags 5", "flags 7", "flags 3", "flags 3");
    assertThat(expected(rules + "{ }", true))
        .containsExactly("flags 5", "flags 7", "flags 3", "flags 7");
  }
}
