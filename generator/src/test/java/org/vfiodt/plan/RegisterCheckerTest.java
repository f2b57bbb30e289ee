// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.SourceText;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.read.DriverSpecs;

class RegisterCheckerTest {
  private static final String BOARD =
      """
      /dts-v1/;
      / {
        #address-cells = <1>;
        #size-cells = <1>;
        dma@1000 { compatible = "acme,dma"; reg = <0x1000 0x100>; phys = <&phy 1 &ram &phy 2>; };
        phy: phy@2000 { compatible = "p"; reg = <0x2000 0x10>; #phy-cells = <1>; };
        ram: ram@3000 { compatible = "r"; reg = <0x3000 0x20>; #phy-cells = <0>; };
      };
      """;

  private static Outcome<DriverSpec> checkNode(String node) {
    return check("region 0 \"regs\"; reset { write32 regs[0] 1; } " + node);
  }

  private static Outcome<DriverSpec> check(String device) {
    List<Device> devices =
        DtsCompiler.compile(
                DtsRequest.of(new SourceText("board.dts", BOARD), new CachingFileReader()))
            .map(tree -> PlatformFinder.find(tree, LinuxRules.TODAY).devices())
            .get();
    String text =
        """
        driver vfio_dt {
            title "T"; version "0.1"; name "vfio-dt"; config VFIO_DT;
            match compatible "vfio-dt";
            regions { read; write; }
            reset optional;
            dma type1;
        }
        device "acme,dma" {
        %s
        }
        series "S" {
            version 1;
            patch skeleton "a";
            patch info "b";
            patch regions "c";
            patch reset "d";
            patch reset-registers "e";
        }
        """
            .formatted(device);
    return DriverSpecs.read(SourceFile.root("x.vfio", text))
        .flatMap(spec -> RegisterChecker.check(spec, devices));
  }

  @Test
  void acceptsTheLastRegisterOfARegion() {
    assertThat(check("region 0 \"regs\"; reset { write32 regs[0xfc] 1; }").diagnostics()).isEmpty();
  }

  @Test
  void refusesARegisterBehindTheRegionAndShowsBothPlaces() {
    Outcome<DriverSpec> outcome = check("region 0 \"regs\"; reset { write32 regs[0x100] 1; }");
    assertThat(outcome.ok()).isFalse();
    Diagnostic found = outcome.diagnostics().get(0);
    assertThat(found.code()).isEqualTo(PlanCode.REGISTER_OUTSIDE);
    assertThat(found.at().orElseThrow().text()).isEqualTo("0x100");
    assertThat(found.notes().get(0).at().orElseThrow().line()).isEqualTo(5);
  }

  @Test
  void followsTheEntriesOfAPropertyWithCellsBehindThem() {
    String region = "{ region 0 \"r\" { trapped 0x1c size 4; } }";
    assertThat(checkNode("node \"n\" phandle \"phys\" 1 " + region).diagnostics()).isEmpty();
    for (int other : List.of(0, 2)) {
      assertThat(checkNode("node \"n\" phandle \"phys\" " + other + region).diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly(PlanCode.REGISTER_OUTSIDE);
    }
  }

  @Test
  void namesALinkThatLeadsNowhere() {
    for (String link : List.of("phandle \"phys\" 3", "phandle \"dmas\"", "child \"port\"")) {
      Diagnostic found = checkNode("node \"n\" " + link + " { }").diagnostics().get(0);
      assertThat(found.code()).isEqualTo(PlanCode.NO_NODE);
      assertThat(found.at().orElseThrow().text()).contains(link.split(" ")[1]);
    }
  }

  @Test
  void refusesARegionThatTheTreeDoesNotGive() {
    assertThat(check("region 1 \"regs\"; reset { write32 regs[0x0] 1; }").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(PlanCode.NO_REGION);
  }
}
