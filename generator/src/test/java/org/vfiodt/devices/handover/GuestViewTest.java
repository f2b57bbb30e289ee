// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.Trees;
import org.vfiodt.devices.handover.guest.AddressPlan;
import org.vfiodt.devices.handover.guest.GuestDevice;
import org.vfiodt.devices.handover.guest.GuestLayout;
import org.vfiodt.devices.handover.guest.GuestView;
import org.vfiodt.devices.handover.guest.InterruptPlan;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.diag.Note;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.print.DtsPrinter;

/** What a guest's tree says of a device, and what stays with the host. */
class GuestViewTest {
  private static final String HEAD =
      """
      #address-cells = <1>; #size-cells = <1>; interrupt-parent = <&gic>;
      gic: gic@1000 { compatible = "arm,gic-400"; reg = <0x1000 0x1000>;
        interrupt-controller; #interrupt-cells = <3>; };
      cmu: cmu@2000 { compatible = "c"; reg = <0x2000 0x1000>; #clock-cells = <1>;
        #reset-cells = <1>; #power-domain-cells = <0>; };
      osc: osc { compatible = "fixed-clock"; #clock-cells = <0>; clock-frequency = <24000000>; };
      """;

  private static GuestView view(String body, GuestLayout layout, String... names) {
    return view(Trees.platform(HEAD + body), layout, names);
  }

  private static GuestView view(Platform platform, GuestLayout layout, String... names) {
    return GuestView.of(Selection.of(platform, Recipient.VFIO, List.of(names), true).get(), layout);
  }

  private static GuestView view(String body, String... names) {
    return view(body, GuestLayout.of(AddressPlan.IDENTITY, InterruptPlan.IDENTITY), names);
  }

  private static String text(GuestView view) {
    List<NodeDraft> nodes = view.devices().stream().map(GuestDevice::node).toList();
    return DtsPrinter.print(NodeDraft.of("").with(nodes).with(view.clocks()).tree(false));
  }

  private static List<String> leftOut(GuestView view) {
    return view.devices().get(0).leftOut().stream().map(Note::text).toList();
  }

  @Test
  void writesRegistersAndInterruptsAnew() {
    GuestView view =
        view(
            "d: d@3000 { compatible = \"a\"; reg = <0x3000 0x10>, <0x5000 0x1000>; status = \"okay\";"
                + " reg-names = \"one\", \"two\"; interrupt-names = \"x\", \"y\", \"z\";"
                + " interrupts = <0 5 0>, <1 6 4>, <0 7 2>; dma-coherent; width = /bits/ 8 <8>; };",
            GuestLayout.identity(0xfde8),
            "d");
    assertThat(text(view))
        .isEqualTo(
            """
            /dts-v1/;

            / {

            	d: d@3000 {
            		compatible = "a";
            		reg = <0x00 0x3000 0x00 0x10 0x00 0x5000 0x00 0x1000>;
            		reg-names = "one", "two";
            		interrupt-names = "x", "z";
            		interrupt-parent = <0xfde8>;
            		interrupts = <0x00 0x05 0x04 0x00 0x07 0x01>;
            		dma-coherent;
            		width = [08];
            	};
            };
            """);
    assertThat(leftOut(view)).containsExactly("interrupt 1: each processor has it for itself");
  }

  @Test
  void leavesRegistersAndInterruptsToWhoeverAddsThem() {
    GuestView view =
        view(
            "d@3000 { compatible = \"a\"; reg = <0x3000 0x1000>; reg-names = \"one\";"
                + " interrupts = <0 5 4>; interrupt-names = \"x\"; };",
            GuestLayout.withoutResources(),
            "/d@3000");
    assertThat(text(view))
        .contains("d_3000: d-3000 {", "reg-names = \"one\";", "interrupt-names = \"x\";")
        .doesNotContain("reg =", "interrupts =");
  }

  @Test
  void keepsOfAListWhatGoesAlongAndItsNames() {
    GuestView view =
        view(
            "d: d@3000 { compatible = \"a\"; reg = <0x3000 0x1000>;"
                + " clocks = <&cmu 1>, <&osc>, <&e 7>; clock-names = \"bus\", \"ref\", \"pll\";"
                + " resets = <&cmu 3>; reset-names = \"core\"; power-domains = <&cmu>; };"
                + "e: e@4000 { compatible = \"a\"; reg = <0x4000 0x1000>; #clock-cells = <1>;"
                + " clocks = <&osc>, <&cmu 1>; };",
            "d",
            "e");
    assertThat(text(view))
        .contains(
            "clocks = <&osc &e 0x07>;\n\t\tclock-names = \"ref\", \"pll\";",
            "osc: clock-osc {",
            "clock-frequency = <0x16e3600>;")
        .doesNotContain("resets", "reset-names", "power-domains", "&cmu")
        .containsOnlyOnce("clocks =");
    assertThat(leftOut(view))
        .containsExactly(
            "clocks: only the host can switch what /cmu@2000 gives",
            "resets: only the host can switch what /cmu@2000 gives",
            "power-domains: only the host can switch what /cmu@2000 gives");
    assertThat(view.devices().get(1).leftOut())
        .extracting(Note::text)
        .containsExactly(
            "clocks: only the host can switch what /cmu@2000 gives; without names the others are of no use");
    assertThat(view.notes()).hasSize(2);
  }

  @Test
  void leavesOutWhatLeadsIntoTheHost() {
    GuestView view =
        view(
            """
            sys: sys@6000 { compatible = "syscon"; reg = <0x6000 0x1000>; };
            smmu: smmu@7000 { compatible = "s"; reg = <0x7000 0x1000>; #iommu-cells = <1>; };
            pins: pins@8000 { compatible = "p"; reg = <0x8000 0x1000>; gpio-controller;
              #gpio-cells = <2>; state: state { }; };
            reserved-memory { #address-cells = <1>; #size-cells = <1>; ranges;
              pool: pool@9000 { reg = <0x9000 0x1000>; }; };
            d: d@3000 { compatible = "a"; reg = <0x3000 0x1000>; iommus = <&smmu 5>;
              vendor,sys = <&sys 4>; pinctrl-0 = <&state>; pinctrl-names = "default";
              enable-gpios = <&pins 1 0>; memory-region = <&pool>; memory-region-names = "fw";
              core-supply = <&cmu>; assigned-clocks = <&cmu 1>; assigned-clock-rates = <5>;
              vendor,path = &sys; vendor,own = <&part>; vendor,number = <1>;
              part: part { odd = <&cmu>; interrupts = <0 1 4>; reg = <1>; };
              inner@0 { compatible = "b"; reg = <0>; }; };
            """,
            "d");
    assertThat(text(view))
        .endsWith(
            """
            	d: d@3000 {
            		compatible = "a";
            		reg = <0x00 0x3000 0x00 0x1000>;
            		vendor,own = <&part>;
            		vendor,number = <0x01>;

            		part: part {
            			reg = <0x01>;
            		};
            	};
            };
            """);
    assertThat(leftOut(view))
        .contains(
            "vendor,sys: /sys@6000 does not go along",
            "pinctrl-0: the host sets its pins",
            "enable-gpios: /pins@8000 does not go along",
            "memory-region: /reserved-memory/pool@9000 does not go along",
            "core-supply: only the host can switch what /cmu@2000 gives",
            "vendor,path: sys does not go along",
            "part: odd: /cmu@2000 does not go along",
            "part: interrupts: interrupts of parts cannot be handed on",
            "/d@3000/inner@0: is a device of its own and stays behind");
  }

  @Test
  void givesDevicesOfTheAmbaBusTheClockThatLinuxAsksFor() {
    GuestView view =
        view(
            "d: dma@3000 { compatible = \"arm,pl330\", \"arm,primecell\"; reg = <0x3000 0x1000>;"
                + " clocks = <&cmu 1>; clock-names = \"apb_pclk\"; };"
                + "apb_pclk: e@4000 { compatible = \"arm,pl330\", \"arm,primecell\";"
                + " reg = <0x4000 0x1000>; clocks = <&osc>; clock-names = \"apb_pclk\"; };",
            "d",
            "apb_pclk");
    assertThat(text(view))
        .contains(
            "clocks = <&apb_pclk_2>;\n\t\tclock-names = \"apb_pclk\";",
            "clocks = <&osc>;",
            "apb_pclk_2: clock-apb-pclk {");
  }

  @Test
  void namesNodesOfABlobByLabelsOfItsOwn() {
    byte[] blob =
        DtbWriter.write(
            Trees.tree(
                HEAD
                    + "d: d@3000 { compatible = \"a\"; reg = <0x3000 0x1000>; clocks = <&e 7>; };"
                    + "e: e@4000 { compatible = \"a\"; reg = <0x4000 0x1000>; #clock-cells = <1>;"
                    + " };"));
    Platform platform =
        PlatformFinder.find(DtbReader.read(blob).get(), org.vfiodt.devices.LinuxRules.TODAY);
    GuestView view =
        view(
            platform,
            GuestLayout.of(AddressPlan.IDENTITY, InterruptPlan.IDENTITY),
            "3000.d",
            "4000.e");
    assertThat(text(view)).contains("clocks = <&e_4000 0x07>;", "e_4000: e@4000 {");
  }
}
