// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vfiodt.devices.Trees.device;
import static org.vfiodt.devices.Trees.kinds;
import static org.vfiodt.devices.Trees.regions;

import org.junit.jupiter.api.Test;

/** Addresses from a device up to the processor. */
class RegionsTest {
  private static final String CELLS = "#address-cells = <1>; #size-cells = <1>;";

  /** A device at an address on a bus with these properties. */
  private static Device on(String bus, String reg) {
    return device(
        "d@0",
        CELLS
            + "bus { compatible = \"simple-bus\"; "
            + bus
            + " d@0 { compatible = \"d\"; reg = <"
            + reg
            + ">; }; };");
  }

  @Test
  void takesAddressesOnTheRootAsTheyAre() {
    Device device =
        device("d@1", CELLS + "d@1 { compatible = \"d\"; reg = <0x1000 0x10 0x3000 0x1000>; };");
    assertThat(regions(device)).containsExactly("1000+10", "3000+1000");
    assertThat(device.regions()).extracting(Region::index).containsExactly(0, 1);
  }

  @Test
  void translatesThroughSeveralLevels() {
    Device device =
        device(
            "d@10",
            "#address-cells = <2>; #size-cells = <1>;"
                + "outer { compatible = \"simple-bus\"; #address-cells = <1>; #size-cells = <1>;"
                + " ranges = <0x0 0x1 0x80000000 0x1000000>;"
                + " inner { compatible = \"simple-bus\"; #address-cells = <2>; #size-cells = <1>;"
                + " ranges = <5 0x0 0x200000 0x1000>;"
                + " d@10 { compatible = \"d\"; reg = <5 0x10 0x20>; }; }; };");
    assertThat(regions(device)).containsExactly("180200010+20");
    assertThat(device.sysfsName()).contains("180200010.d");
  }

  @Test
  void takesTheFirstRangeThatFits() {
    String ranges = CELLS + "ranges = <0x1000 0x90000 0x1000  0x0 0x20000 0x10000>;";
    assertThat(regions(on(ranges, "0x1800 0x10"))).containsExactly("90800+10");
    assertThat(regions(on(ranges, "0x2000 0x10"))).containsExactly("22000+10");
    assertThat(regions(on(ranges, "0xfff 0x10"))).containsExactly("20fff+10");
  }

  @Test
  void takesEmptyRangesAsEqualAddresses() {
    assertThat(regions(on(CELLS + "ranges;", "0x1000 0x10"))).containsExactly("1000+10");
  }

  @Test
  void seesNothingBehindABusWithoutRanges() {
    Device device = on(CELLS, "0x1000 0x10");
    assertThat(device.regions()).isEmpty();
    assertThat(kinds(device)).contains(ReasonKind.NOT_TRANSLATABLE);
    assertThat(device.verdict()).isEqualTo(Verdict.NOT_ASSIGNABLE);
  }

  @Test
  void stopsAtTheFirstRegionThatNoRangeHolds() {
    Device device = on(CELLS + "ranges = <0 0 0x1000>;", "0x100 0x10  0x5000 0x10  0x200 0x10");
    assertThat(regions(device)).containsExactly("100+10");
  }

  @Test
  void findsNoPlaceInARangeWhoseEndWraps() {
    String bus =
        "#address-cells = <2>; #size-cells = <2>;"
            + "ranges = <0xffffffff 0xffff0000  0x1000  0x0 0x10000>;";
    assertThat(on(bus, "0xffffffff 0xffff8000 0 0x10").regions()).isEmpty();
    String shorter = bus.replace("0x0 0x10000", "0x0 0xffff");
    assertThat(regions(on(shorter, "0xffffffff 0xffff8000 0 0x10"))).containsExactly("9000+10");
  }

  @Test
  void readsAddressesAboveTheSignBit() {
    String bus =
        "#address-cells = <2>; #size-cells = <1>;"
            + "ranges = <0x7fffffff 0xfffff000  0x4000  0x2000>;";
    assertThat(regions(on(bus, "0x80000000 0x10 0x10"))).containsExactly("5010+10");
  }

  @Test
  void inheritsMissingCellsFromAbove() {
    Device device =
        device(
            "d@0",
            "#address-cells = <2>; #size-cells = <2>;"
                + "bus { compatible = \"simple-bus\"; ranges;"
                + " d@0 { compatible = \"d\"; reg = <1 0x2000 0 0x1000>; }; };");
    assertThat(regions(device)).containsExactly("100002000+1000");
  }

  @Test
  void takesOneCellWhereNobodySaysHowMany() {
    Device device = device("d@0", "d@0 { compatible = \"d\"; reg = <0x1000 0x10>; };");
    assertThat(regions(device)).containsExactly("1000+10");
  }

  @Test
  void hasNoAddressOnABusWhoseCellsAreOutOfBounds() {
    for (String cells :
        new String[] {
          "#address-cells = <0>; #size-cells = <1>;",
          "#address-cells = <5>; #size-cells = <1>;",
          "#address-cells = <0xffffffff>; #size-cells = <1>;",
          "#address-cells = <1>; #size-cells = <0>;",
          "#address-cells = <1>; #size-cells = <0xffffffff>;"
        }) {
      assertThat(on(cells + "ranges;", "0x1000 0x10").regions()).as(cells).isEmpty();
      String inner = CELLS + "ranges;";
      assertThat(
              device(
                      "d@0",
                      CELLS
                          + "outer { compatible = \"simple-bus\"; ranges; "
                          + cells
                          + " bus { compatible = \"simple-bus\"; "
                          + inner
                          + " d@0 { compatible = \"d\"; reg = <0x1000 0x10>; }; }; };")
                  .regions())
          .as("below " + cells)
          .isEmpty();
    }
  }

  @Test
  void needsSizesOnTheRootToo() {
    String bus =
        "bus { compatible = \"simple-bus\"; "
            + CELLS
            + " ranges; d@0 { compatible = \"d\"; reg = <0x1000 0x10>; }; };";
    assertThat(device("d@0", "#size-cells = <0>;" + bus).regions()).isEmpty();
    assertThat(regions(device("d@0", "#size-cells = <2>;" + bus))).containsExactly("1000+10");
  }

  @Test
  void ignoresARestThatIsNoWholeEntry() {
    Device device = device("d@0", CELLS + "d@0 { compatible = \"d\"; reg = <0x1000 0x10 0x9>; };");
    assertThat(regions(device)).containsExactly("1000+10");
    assertThat(on(CELLS + "ranges = <0 0x5000>;", "0x10 0x10").regions()).isEmpty();
  }

  @Test
  void keepsARegionWithoutSize() {
    Device device = device("d@0", CELLS + "d@0 { compatible = \"d\"; reg = <0x1000 0>; };");
    assertThat(regions(device)).containsExactly("1000+0");
    assertThat(kinds(device)).contains(ReasonKind.SUB_PAGE);
  }

  @Test
  void givesAnAmbaDeviceItsFirstRegionOnly() {
    Device device =
        device(
            "d@0",
            CELLS
                + "d@0 { compatible = \"x\", \"arm,primecell\"; reg = <0x1000 0x1000 0x3000 0x1000>; };");
    assertThat(device.bus()).isEqualTo(Bus.AMBA);
    assertThat(regions(device)).containsExactly("1000+1000");
    assertThat(kinds(device)).contains(ReasonKind.AMBA);
  }
}
