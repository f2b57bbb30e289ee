// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vfiodt.devices.Trees.device;
import static org.vfiodt.devices.Trees.devices;
import static org.vfiodt.devices.Trees.kinds;
import static org.vfiodt.devices.Trees.oldDevices;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vfiodt.kernel.Facts;

/** Which nodes become devices, what they are called, and how they are judged. */
class PlatformFinderTest {
  private static final String CELLS = "#address-cells = <1>; #size-cells = <1>;";

  private static List<String> created(List<Device> devices) {
    return devices.stream().filter(Device::created).map(each -> each.node().name()).toList();
  }

  @Test
  void walksBusesAndNothingElse() {
    String body =
        CELLS
            + "plain { x { compatible = \"x\"; }; };"
            + "soc { compatible = \"vendor,soc\", \"simple-bus\"; a { compatible = \"a\"; }; };"
            + "mfd { compatible = \"simple-mfd\"; b { compatible = \"b\"; }; };"
            + "isa { compatible = \"isa\"; c { compatible = \"c\"; }; };"
            + "amba { compatible = \"arm,amba-bus\"; d { compatible = \"d\"; }; };"
            + "i2c { compatible = \"i2c\"; e { compatible = \"e\"; }; };";
    assertThat(created(devices(body))).containsExactly("a", "b", "c", "d", "i2c");
    assertThat(created(oldDevices(body))).containsExactly("a", "mfd", "isa", "d", "i2c");
  }

  @Test
  void refusesWhatStandsOnADisabledBus() {
    String body =
        "soc { compatible = \"simple-bus\"; status = \"disabled\"; a { compatible = \"a\"; }; };";
    assertThat(created(devices(body))).isEmpty();
    assertThat(kinds(device(devices(body), "a"))).contains(ReasonKind.BUS_DISABLED);
  }

  @Test
  void knowsBothWordsForAvailable() {
    String body =
        Stream.of("okay", "ok", "disabled", "fail", "")
            .map(word -> "d-" + word + " { compatible = \"d\"; status = \"" + word + "\"; };")
            .reduce("d { compatible = \"d\"; };", String::concat);
    assertThat(devices(body))
        .filteredOn(each -> !kinds(each).contains(ReasonKind.DISABLED))
        .extracting(each -> each.node().name())
        .containsExactlyInAnyOrder("d", "d-okay", "d-ok");
  }

  @Test
  void namesADeviceAfterItsAddress() {
    Device device =
        device("uart@1000", CELLS + "uart@1000 { compatible = \"u\"; reg = <0x1000 4>; };");
    assertThat(device.sysfsName()).contains("1000.uart");
  }

  @Test
  void namesADeviceWithoutAddressAfterItsParents() {
    String body =
        CELLS
            + "soc@5000 { compatible = \"simple-bus\"; reg = <0x5000 4>; #size-cells = <0>;"
            + " keys { compatible = \"simple-bus\"; key@7 { compatible = \"k\"; reg = <7>; }; };"
            + " led { compatible = \"l\"; }; };"
            + "box { compatible = \"simple-bus\"; lid { compatible = \"lid\"; }; };";
    List<Device> today = devices(body);
    assertThat(device(today, "key@7").sysfsName()).contains("5000.soc:keys:key@7");
    assertThat(device(today, "led").sysfsName()).contains("5000.soc:led");
    assertThat(device(today, "lid").sysfsName()).contains("box:lid");
  }

  @Test
  void tellsDevicesOfOneRegisterApartByTheirMask() {
    String body =
        CELLS
            + "led@8,0 { compatible = \"l\"; reg = <8 4>; mask = <0x01>; };"
            + "led@8,c { compatible = \"l\"; reg = <8 4>; mask = <0x3000>; };"
            + "led@8,n { compatible = \"l\"; reg = <8 4>; mask = <0>; };";
    assertThat(devices(body))
        .extracting(each -> each.sysfsName().orElse(""))
        .containsExactly("8.0.led", "8.c.led", "8.ffffffff.led");
    assertThat(device(oldDevices(body), "led@8,c").sysfsName()).contains("8.led");
  }

  @Test
  void countsDevicesWithoutAddressForOldKernels() {
    String body =
        CELLS
            + "lid { compatible = \"lid\"; };"
            + "keys { compatible = \"simple-bus\"; #address-cells = <1>; #size-cells = <0>;"
            + " key@7 { compatible = \"k\"; reg = <7>; }; };"
            + "soc { compatible = \"simple-bus\"; d@8 { compatible = \"d\"; reg = <8 4>; }; };";
    List<Device> old = oldDevices(body);
    assertThat(device(old, "lid").sysfsName()).contains("lid.0");
    assertThat(device(old, "key@7").sysfsName()).contains("7.key");
    assertThat(device(old, "d@8").sysfsName()).contains("d.3");
  }

  @Test
  void findsIommusInEveryWayTheyWereEverWritten() {
    String body =
        CELLS
            + "i0: i0 { #iommu-cells = <0>; }; i2: i2 { #iommu-cells = <2>; }; old: old { };"
            + "a { compatible = \"a\"; iommus = <&i2 1 2>, <&i0>; };"
            + "b { compatible = \"b\"; iommu = <&old &i0>; };"
            + "c: c { compatible = \"c\"; #stream-id-cells = <2>; };"
            + "e: e { compatible = \"e\"; };"
            + "m { mmu-masters = <&c 8 9 &e>; };";
    List<Device> found = devices(body);
    assertThat(iommus(found, "a")).containsExactly("i2", "i0");
    assertThat(iommus(found, "b")).containsExactly("old", "i0");
    assertThat(iommus(found, "c")).containsExactly("m");
    assertThat(iommus(found, "e")).containsExactly("m");
  }

  @Test
  void doesNotTakeAStreamNumberForAMaster() {
    String body =
        "a: a { compatible = \"a\"; phandle = <1>; #stream-id-cells = <1>; };"
            + "b { compatible = \"b\"; phandle = <2>; };"
            + "m { mmu-masters = <1 2>; };";
    assertThat(iommus(devices(body), "a")).containsExactly("m");
    assertThat(iommus(devices(body), "b")).isEmpty();
  }

  @Test
  void stopsAtIommusThatSayTooLittle() {
    String body =
        "i: i { #iommu-cells = <0xffffffff>; }; n: n { };"
            + "a { compatible = \"a\"; iommus = <&i 1>; };"
            + "b { compatible = \"b\"; iommus = <&n>; };"
            + "c { compatible = \"c\"; iommus = <0x1234>; };";
    assertThat(devices(body)).allSatisfy(each -> assertThat(each.iommus()).isEmpty());
  }

  @Test
  void judgesByTheWorstReason() {
    String body =
        CELLS
            + "on: on { compatible = \"virtio,mmio\"; #iommu-cells = <1>; };"
            + "off: off { #iommu-cells = <0>; status = \"disabled\"; };"
            + "user { compatible = \"u\"; clocks = <&clk 1>; dmas = <&dma 2>; };"
            + "good@1000 { compatible = \"g\"; reg = <0x1000 0x1000>; iommus = <&on 1>; };"
            + "bare@2000 { compatible = \"g\"; reg = <0x2000 0x1000>; };"
            + "open@3000 { compatible = \"g\"; reg = <0x3000 0x1000>; iommus = <&off>; };"
            + "away@4000 { compatible = \"g\"; reg = <0x4000 0x1000>; iommus = <&on 2>; status = \"no\"; };"
            + "void { compatible = \"g\"; iommus = <&on 3>; };"
            + "clk: clk@5000 { compatible = \"g\"; reg = <0x5000 0x1000>; iommus = <&on 4>; #clock-cells = <1>; };"
            + "dma: dma@6000 { compatible = \"g\"; reg = <0x6000 0x1000>; iommus = <&on 5>; #dma-cells = <1>; };";
    List<Device> found = devices(body);
    assertThat(verdict(found, "good@1000")).isEqualTo(Verdict.ASSIGNABLE);
    assertThat(device(found, "good@1000").reasons()).isEmpty();
    assertThat(verdict(found, "bare@2000")).isEqualTo(Verdict.NOT_ISOLATED);
    assertThat(verdict(found, "open@3000")).isEqualTo(Verdict.NOT_ISOLATED);
    assertThat(verdict(found, "away@4000")).isEqualTo(Verdict.NOT_ASSIGNABLE);
    assertThat(kinds(device(found, "void"))).containsExactly(ReasonKind.NO_REGISTERS);
    assertThat(kinds(device(found, "clk@5000"))).containsExactly(ReasonKind.PROVIDER);
    assertThat(verdict(found, "clk@5000")).isEqualTo(Verdict.NOT_ASSIGNABLE);
    assertThat(kinds(device(found, "dma@6000"))).containsExactly(ReasonKind.DMA_PROVIDER);
    assertThat(verdict(found, "dma@6000")).isEqualTo(Verdict.ASSIGNABLE);
  }

  @Test
  void namesTheReasonsThatDecide() {
    String body =
        CELLS
            + "clk: clk@5000 { compatible = \"g\"; reg = <0x5000 0x1000>; #clock-cells = <1>; };"
            + "a@1000 { compatible = \"a\"; reg = <0x1000 0x10>, <0x2000 0x10>; clocks = <&clk 1>; };"
            + "b@3000 { compatible = \"b\"; reg = <0x3000 0x1000>; clocks = <&clk 2>; };";
    List<Device> found = devices(body);
    assertThat(device(found, "clk@5000").deciding()).containsExactly(ReasonKind.PROVIDER);
    assertThat(kinds(device(found, "a@1000"))).contains(ReasonKind.SUB_PAGE);
    assertThat(device(found, "a@1000").deciding()).containsExactly(ReasonKind.NO_IOMMU);
  }

  @Test
  void pointsEachReasonAtTheLineThatCausesIt() {
    Device device =
        device("d@0", CELLS + "\nd@0 {\ncompatible = \"d\";\nreg = <0 1>;\nstatus = \"no\"; };");
    Reason disabled =
        device.reasons().stream()
            .filter(each -> each.kind() == ReasonKind.DISABLED)
            .findFirst()
            .orElseThrow();
    assertThat(disabled.at().orElseThrow().place()).startsWith("test.dts:7:");
  }

  @Test
  void namesTheNeighboursOnAPage() {
    String body =
        CELLS
            + "a@1000 { compatible = \"a\"; reg = <0x1000 0x100>; };"
            + "b@1f00 { compatible = \"b\"; reg = <0x1f00 0x200>; };"
            + "c@2800 { compatible = \"c\"; reg = <0x2800 0x10>; };"
            + "e@3000 { compatible = \"e\"; reg = <0x3000 0>; };"
            + "f@3000 { compatible = \"f\"; reg = <0x3000 0x1000>; };";
    List<Device> found = devices(body);
    assertThat(sharing(found, "a@1000")).containsExactly("region 0 shares a page with /b@1f00");
    assertThat(sharing(found, "b@1f00"))
        .containsExactly("region 0 shares a page with /a@1000, /c@2800");
    assertThat(sharing(found, "c@2800")).containsExactly("region 0 shares a page with /b@1f00");
    assertThat(sharing(found, "f@3000")).isEmpty();
  }

  @Test
  void comparesPagesWithoutSign() {
    Region high = new Region(0, 0xffff_ffff_ffff_f000L, 0x1000);
    assertThat(high.sharesPage(new Region(0, 0xffff_ffff_ffff_f800L, 0x10))).isTrue();
    assertThat(high.sharesPage(new Region(0, 0x1000, 0x1000))).isFalse();
    assertThat(high.fillsPages()).isTrue();
  }

  @Test
  void takesItsRulesFromFacts() {
    Set<String> known = Set.copyOf(LinuxRules.FACTS);
    Set<String> released = new HashSet<>(known);
    released.remove(LinuxRule.EXYNOS_IOMMU_CAPABLE.fact());
    assertThat(LinuxRules.of(new Facts(known, released))).isEqualTo(LinuxRules.TODAY);
    assertThat(LinuxRules.of(new Facts(known, Set.of()))).isEqualTo(Trees.OLD);
  }

  private static List<String> iommus(List<Device> devices, String name) {
    return device(devices, name).iommus().stream().map(node -> node.name()).toList();
  }

  private static Verdict verdict(List<Device> devices, String name) {
    return device(devices, name).verdict();
  }

  private static List<String> sharing(List<Device> devices, String name) {
    return device(devices, name).reasons().stream()
        .filter(each -> each.kind() == ReasonKind.PAGE_SHARED)
        .map(Reason::text)
        .toList();
  }
}
