// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Trees;

/** Devices as a table. */
class DeviceListingTest {
  private static final String CELLS =
      "#address-cells = <1>; #size-cells = <1>; interrupt-parent = <&gic>;"
          + "gic: gic { interrupt-controller; #interrupt-cells = <3>; compatible = \"arm,gic-400\"; };";

  @Test
  void countsWhatHasNoRegistersAndShowsItOnDemand() {
    List<Device> devices =
        Trees.oldDevices(
            "#address-cells = <1>; #size-cells = <1>;"
                + "a@1000 { compatible = \"a\"; reg = <0x1000 0x20>; }; b { compatible = \"b\"; };");
    assertThat(DeviceListing.table(devices, false))
        .contains("1000.a  platform  1000+20", "not-isolated  no-iommu\n")
        .endsWith(
            "2 devices: 1 assignable but not isolated, 1 not assignable\n"
                + "1 of them have no registers or are parts of others: -v shows them\n")
        .doesNotContain("b.0", "no IOMMU");
    assertThat(DeviceListing.table(devices, true))
        .contains("b.0 ")
        .contains("    test.dts:3:", "no IOMMU is described for it [no-iommu]")
        .endsWith("1 not assignable\n");
  }

  @Test
  void showsNumbersOfInterruptsAndWhoseTheyAre() {
    List<Device> devices =
        Trees.devices(
            CELLS
                + "x: gpio@9000 { compatible = \"x\"; reg = <0x9000 0x1000>; interrupts = <0 9 4>;"
                + " interrupt-controller; gpio-controller; #interrupt-cells = <2>; };"
                + "a@1000 { compatible = \"a\"; reg = <0x1000 0x1000>;"
                + " interrupts = <0 1 4>, <1 2 4>, <0 3 4>, <0 4 4>; };"
                + "b@2000 { compatible = \"b\"; reg = <0x2000 0x1000>; interrupt-parent = <&x>;"
                + " interrupts = <5 4>; };");
    assertThat(DeviceListing.table(devices, false))
        .contains("1000+1000  33 18 35 +1", "2000+1000  9000/5 ");
  }

  @Test
  void saysNothingOfVerdictsThatNoDeviceHas() {
    assertThat(DeviceListing.table(List.of(), false)).endsWith("VERDICT  WHY\n0 devices\n");
  }
}
