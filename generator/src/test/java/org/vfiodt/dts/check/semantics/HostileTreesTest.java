// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckLevel;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.CheckSwitch;
import org.vfiodt.dts.check.Checker;
import org.vfiodt.source.SourceText;

/** Values that nobody means, and trees so large that only work in proportion ends in time. */
class HostileTreesTest {
  private static List<String> find(String source) {
    CheckLevels levels = CheckLevels.errorsOnly();
    for (Check check : SemanticChecks.CHECKS) {
      levels = levels.with(new CheckSwitch(CheckLevel.WARNING, check, true));
    }
    DtsRequest request =
        DtsRequest.of(new SourceText("board.dts", "/dts-v1/;\n" + source), new CachingFileReader());
    DeviceTree tree = DtsCompiler.compile(request.withForce(true)).get();
    return Checker.check(tree, levels).stream()
        .filter(each -> SemanticChecks.CHECKS.contains(each.code()))
        .map(Diagnostic::code)
        .map(code -> code.id())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3", "0x7fffffff", "0x80000000", "0xfffffffe", "0xffffffff"})
  void readsNoCellsThatAreNotThere(String cells) {
    String source =
        """
        / {
          #address-cells = <1>;
          #size-cells = <1>;
          interrupt-parent = <&bus>;
          bus: bus@0 {
            reg = <0 1>;
            ranges = <0 0 1>;
            dma-ranges;
            #address-cells = <N>;
            #size-cells = <N>;
            #interrupt-cells = <N>;
            #clock-cells = <N>;
            #interconnect-cells = <N>;
            #iommu-cells = <N>;
            msi-controller;
            interrupt-map-mask = <1>;
            interrupt-map = <1 &bus 2>;
            device@0 {
              compatible = "acme,device";
              reg = <0 1>, <2 3>;
              reg-names = "a";
              interrupts = <1 2 3>;
              interrupt-names = "a", "b", "c", "d";
              interrupts-extended = <&bus 1>;
              assigned-clocks = <&bus 1>;
              assigned-clock-rates = <1>;
              clocks = <&bus>;
              clock-names = "a";
              interconnects = <&bus>;
              iommu-map = <0xffffffff &bus 0 0xffffffff>;
              iommu-map-mask = <0>;
              msi-map = <0 &bus 0 0xffffffff>;
              gpio-ranges = <&bus 0xffffffff 0 0xffffffff>;
            };
          };
        };
        """;
    assertThat(find(source.replace("<N>", "<" + cells + ">"))).contains("iommu_map");
  }

  @Test
  void knowsAddressesUpToTheLastOne() {
    String source =
        """
        / {
          #address-cells = <2>;
          #size-cells = <2>;
          a@0 {
            compatible = "acme,a";
            reg = <0xffffffff 0xfffff000 0 0x1000>;
          };
          b@0 {
            compatible = "acme,b";
            reg = <0xffffffff 0xfffff800 0 0x800>, <0xffffffff 0xfffff800 0 0x801>;
          };
          bus {
            #address-cells = <2>;
            #size-cells = <2>;
            ranges = <0 0 0 0 0xffffffff 0xffffffff>;
            c@0 {
              compatible = "acme,c";
              reg = <0xffffffff 0xffffffff 0 1>;
            };
          };
        };
        """;
    assertThat(find(source)).containsExactlyInAnyOrder("reg_shared", "reg_outside_ranges");
  }

  /** Nothing ends in time if regions or windows were compared in pairs. */
  @Test
  void sortsRegionsAndWindows() {
    int many = 10_000;
    StringBuilder source = new StringBuilder("/ { #address-cells = <1>; #size-cells = <1>;\n");
    source.append("bus { #address-cells = <1>; #size-cells = <1>; ranges = ");
    for (int i = 0; i < many; i++) {
      source.append(i == 0 ? "" : ", ").append("<").append(2 * i).append(" 0 0xfffff>");
    }
    source.append(";\n");
    for (int i = 0; i < many; i++) {
      source.append("d@").append(i).append(" { compatible = \"acme,d\"; reg = <");
      source.append(i).append(" ").append(many).append(">; };\n");
    }
    source.append("}; };");
    assertThat(find(source.toString())).isNotEmpty();
  }

  /** Parents of parents, maps into maps, and controllers behind controllers, far down. */
  @Test
  void followsLongChains() {
    int many = 5_000;
    StringBuilder source = new StringBuilder("/ {\n");
    for (int i = 0; i < many; i++) {
      int next = (i + 1) % many;
      source.append(
          "p%d: p%d { interrupt-parent = <&p%d>; interrupts = <1>; };\n".formatted(i, i, next));
      source.append(
          "n%d: n%d { #interrupt-cells = <1>; #address-cells = <0>; interrupt-map = <1 &n%d 1>; };\n"
              .formatted(i, i, next));
      source.append(
          ("c%d: c%d { interrupt-controller; #interrupt-cells = <1>; interrupt-parent = <&c%d>;"
                  + " interrupts = <1>; };\n")
              .formatted(i, i, Math.min(i + 1, many - 1)));
    }
    source.append("};");
    assertThat(find(source.toString()))
        .containsExactly("interrupt_parent_loop", "interrupt_map_loop");
  }
}
