// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Trees;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelVersion;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.BindMode;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.RegionAccess;
import org.vfiodt.spec.syntax.SpecReader;

/** From the devices of a board to what a guest must find. */
class AssignmentTest {
  private static final String BODY =
      "#address-cells = <1>; #size-cells = <1>; interrupt-parent = <&gic>;"
          + "gic: gic { interrupt-controller; #interrupt-cells = <2>; };"
          + "mmu: mmu { #iommu-cells = <0>; }; other: other { #iommu-cells = <0>; };"
          + "b@2000 { compatible = \"b\"; reg = <0x2000 0x1000 0x8000 0x40>; interrupts = <1 4 2 4>;"
          + " iommus = <&mmu>; };"
          + "a@1000 { compatible = \"a\"; reg = <0x1000 0x1000>; iommus = <&mmu>; };"
          + "off@3000 { compatible = \"a\"; reg = <0x3000 0x1000>; iommus = <&mmu>; status = \"disabled\"; };"
          + "c@4000 { compatible = \"c\"; reg = <0x4000 0x1000>; iommus = <&other>; };"
          + "d@5000 { compatible = \"d\"; reg = <0x5000 0x1000>; };"
          + "void { compatible = \"v\"; };";
  private static final List<Device> DEVICES = Trees.devices(BODY);

  private static final Set<Bus> PLATFORM = Set.of(Bus.PLATFORM);

  private static Outcome<List<AssignedDevice>> expect(String... paths) {
    return AssignmentPlanner.expect(List.of(paths), DEVICES, PLATFORM, List.of());
  }

  /** What the guest is told about devices of a driver on Linux 6.1. */
  private static String text(
      BindMode bind,
      Set<RegionAccess> access,
      Set<String> resettable,
      Map<String, String> engines,
      boolean isolated,
      List<AssignedDevice> devices) {
    return new Expectation(
            new KernelVersion(6, 1, 0, ""),
            "vfio-dt",
            bind,
            RegionPlan.plain(access),
            InterruptFlags.none(),
            resettable,
            engines,
            isolated,
            devices)
        .text("t", List.of());
  }

  @Test
  void takesTheFirstNodeOfEachChoiceThatTheTreeHas() {
    Outcome<List<Device>> chosen =
        AssignmentPlanner.choose(
            List.of(List.of("none@0", "b@2000", "a@1000"), List.of("a@1000")), DEVICES);
    assertThat(chosen.get())
        .extracting(each -> each.node().name())
        .containsExactly("b@2000", "a@1000");
  }

  @Test
  void namesEveryChoiceThatTheTreeLacks() {
    Outcome<List<Device>> chosen =
        AssignmentPlanner.choose(List.of(List.of("x@0", "y@0"), List.of("z@0")), DEVICES);
    assertThat(chosen.ok()).isFalse();
    assertThat(chosen.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "the board's device tree has no x@0 or y@0", "the board's device tree has no z@0");
  }

  @Test
  void putsDevicesBehindOneIommuIntoOneGroupUnlessTheyAreDisabled() {
    assertThat(expect("/a@1000").get().get(0).group()).containsExactly("1000.a", "2000.b");
    assertThat(expect("/c@4000").get().get(0).group()).containsExactly("4000.c");
    assertThat(expect("/d@5000").get().get(0).group()).isEmpty();
  }

  @Test
  void refusesADeviceWithoutResources() {
    Outcome<List<AssignedDevice>> expected = expect("/void", "/a@1000", "/nowhere");
    assertThat(expected.ok()).isFalse();
    assertThat(expected.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(PlanCode.NOT_ASSIGNABLE, PlanCode.NOT_ASSIGNABLE);
  }

  @Test
  void refusesADeviceThatHasNoNameOfItsOwn() {
    List<Device> old =
        Trees.oldDevices(
            "gic: gic { interrupt-controller; #interrupt-cells = <1>; };"
                + "a { compatible = \"a\"; #address-cells = <1>; #size-cells = <0>; b@1 {"
                + " compatible = \"b\"; interrupt-parent = <&gic>; interrupts = <1>; }; };");
    assertThat(AssignmentPlanner.expect(List.of("/a/b@1"), old, PLATFORM, List.of()).ok())
        .isFalse();
  }

  @Test
  void writesWhatTheGuestMustFind() {
    Expectation expectation =
        new Expectation(
            new KernelVersion(6, 1, 0, "-x"),
            "vfio-dt",
            BindMode.MATCH,
            RegionPlan.plain(Set.of()),
            InterruptFlags.none(),
            Set.of("1000.a"),
            Map.of(),
            true,
            expect("/b@2000").get());
    assertThat(expectation.text("done-1", List.of("vfio_dt.ko")))
        .isEqualTo(
            """
            token done-1
            kernel 6.1.0-x
            driver vfio-dt
            iommu type1
            module vfio_dt.ko
            device 2000.b
            node /b@2000
            flags 0x4
            region 0x1000 0x0
            region 0x40 0x0
            irq 1 0x0
            irq 1 0x0
            group 1000.a 2000.b
            """);
    assertThat(
            new Expectation(
                    new KernelVersion(3, 10, 1, ""),
                    "d",
                    BindMode.MATCH,
                    RegionPlan.plain(Set.of()),
                    InterruptFlags.none(),
                    Set.of(),
                    Map.of(),
                    false,
                    List.of())
                .text("t", List.of()))
        .isEqualTo("token t\nkernel 3.10.1\ndriver d\niommu none\n");
  }

  @Test
  void demandsOfEachRegionWhatItsPagesAllow() {
    assertThat(
            text(
                BindMode.MATCH,
                Set.of(RegionAccess.READ, RegionAccess.WRITE, RegionAccess.MMAP),
                Set.of(),
                Map.of(),
                true,
                expect("/b@2000").get()))
        .contains("region 0x1000 0x7\nregion 0x40 0x3\n");
  }

  @Test
  void promisesAResetWhereOneIsKnown() {
    assertThat(
            text(
                BindMode.MATCH,
                Set.of(),
                Set.of("2000.b"),
                Map.of(),
                true,
                expect("/b@2000").get()))
        .contains("flags 0x5\n");
  }

  @Test
  void saysWhichDevicesTransferThroughTheirIommu() {
    assertThat(
            text(
                BindMode.MATCH,
                Set.of(),
                Set.of(),
                Map.of("2000.b", "pl330"),
                true,
                expect("/a@1000", "/b@2000").get()))
        .contains("device 1000.a\nnode /a@1000\nflags 0x4\nregion")
        .contains("device 2000.b\nnode /b@2000\nflags 0x4\ndma pl330\nregion");
  }

  @Test
  void namesTheFurtherNodesOfADevice() {
    List<Device> devices =
        Trees.devices(
            "#address-cells = <1>; #size-cells = <1>;"
                + "usb@6000 { compatible = \"usb\"; reg = <0x6000 64>; phys = <&phy>; };"
                + "phy: phy@7000 { compatible = \"phy\"; reg = <0x7000 64>; #phy-cells = <0>; };");
    String spec =
        "driver d { title \"t\"; version \"1\"; name \"d\"; config D; match compatible \"d\"; }"
            + "device \"usb\" { node \"phy\" phandle \"phys\" { region 0 \"phy\"; } }"
            + "series \"s\" { kernel \"debian:6.1\"; patch binding; patch skeleton; }";
    List<DeviceSpec> rules =
        SpecReader.read(SourceFile.root("x.vfio", spec)).spec().orElseThrow().devices();
    List<AssignedDevice> assigned =
        AssignmentPlanner.expect(List.of("/usb@6000"), devices, PLATFORM, rules).get();
    assertThat(text(BindMode.DYNAMIC, Set.of(), Set.of(), Map.of(), false, assigned))
        .contains("iommu none\n", "node /usb@6000\nfurther-node /phy@7000\nflags 0x4\n");
  }

  @Test
  void writesAnOverlayThatGivesDevicesToTheDriver() {
    List<Device> chosen =
        AssignmentPlanner.choose(List.of(List.of("a@1000"), List.of("off@3000")), DEVICES).get();
    String overlay = OverlayText.of(chosen, "vfio-dt", List.of());
    assertThat(overlay)
        .isEqualTo(
            """
            /dts-v1/;

            &{/a@1000} {
            \tcompatible = "vfio-dt";
            \tstatus = "okay";
            };

            &{/off@3000} {
            \tcompatible = "vfio-dt";
            \tstatus = "okay";
            };
            """);
  }

  @Test
  void servesDevicesOnTheBusesOfTheDriver() {
    List<Device> devices =
        Trees.devices(
            "d: dma@7000 { compatible = \"x\", \"arm,primecell\"; reg = <0x7000 4096>; };");
    List<String> paths = List.of("/dma@7000");
    assertThat(AssignmentPlanner.expect(paths, devices, PLATFORM, List.of()).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(PlanCode.OTHER_BUS);
    List<AssignedDevice> assigned =
        AssignmentPlanner.expect(paths, devices, Set.of(Bus.PLATFORM, Bus.AMBA), List.of()).get();
    assertThat(text(BindMode.DYNAMIC, Set.of(), Set.of(), Map.of(), true, assigned))
        .contains("bind dynamic\n", "node /dma@7000\nbus amba\nflags 0x8\n");
  }

  @Test
  void leavesTheTreeAloneWhereDevicesAreBoundAtRunTime() {
    List<Device> chosen = AssignmentPlanner.choose(List.of(List.of("off@3000")), DEVICES).get();
    assertThat(OverlayText.enabling(chosen))
        .isEqualTo("/dts-v1/;\n\n&{/off@3000} {\n\tstatus = \"okay\";\n};\n");
  }
}
