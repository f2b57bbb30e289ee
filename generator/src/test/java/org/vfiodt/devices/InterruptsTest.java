// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vfiodt.devices.Trees.device;
import static org.vfiodt.devices.Trees.kinds;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Interrupts of a device, found as Linux finds them. */
class InterruptsTest {
  private static final String CONTROLLERS =
      "#address-cells = <1>; #size-cells = <1>;"
          + "one: one { interrupt-controller; #interrupt-cells = <1>; };"
          + "three: three { interrupt-controller; #interrupt-cells = <3>; };";

  private static List<List<Long>> specifiers(Device device) {
    return device.interrupts().stream().map(Interrupt::specifier).toList();
  }

  @Test
  void cutsInterruptsByTheCellsOfTheParent() {
    Device device =
        device(
            "d",
            CONTROLLERS
                + "d { compatible = \"d\"; interrupt-parent = <&three>; interrupts = <0 1 4 0 2 4>; };");
    assertThat(specifiers(device)).containsExactly(List.of(0L, 1L, 4L), List.of(0L, 2L, 4L));
    assertThat(device.interrupts()).extracting(Interrupt::index).containsExactly(0, 1);
    assertThat(device.interrupts().get(0).controller().name()).isEqualTo("three");
  }

  /** Each of the two is a controller whose own interrupt goes to the other. */
  @Test
  void tellsOfControllersThatLeadInACircle() {
    Platform platform =
        Trees.platform(
            "#address-cells = <1>; #size-cells = <1>;"
                + "a: a { interrupt-controller; #interrupt-cells = <1>; interrupt-parent = <&b>;"
                + " interrupts = <1>; };"
                + "b: b { interrupt-controller; #interrupt-cells = <1>; interrupt-parent = <&a>;"
                + " interrupts = <1>; };"
                + "d@1000 { compatible = \"d\"; reg = <0x1000 0x1000>; interrupt-parent = <&a>;"
                + " interrupts = <3>; };"
                + "e@2000 { compatible = \"e\"; reg = <0x2000 0x1000>; };");
    assertThat(platform.findings())
        .extracting(finding -> finding.code())
        .containsOnly(DevicesCode.INTERRUPT_LOOP);
    assertThat(kinds(device(platform.devices(), "d@1000")))
        .contains(ReasonKind.INTERRUPT_UNREACHABLE);
    assertThat(kinds(device(platform.devices(), "e@2000"))).containsExactly(ReasonKind.NO_IOMMU);
  }

  @Test
  void inheritsTheParentFromAbove() {
    Device device =
        device(
            "d",
            "interrupt-parent = <&one>;"
                + CONTROLLERS
                + "bus { compatible = \"simple-bus\"; d { compatible = \"d\"; interrupts = <7>; }; };");
    assertThat(specifiers(device)).containsExactly(List.of(7L));
  }

  @Test
  void takesTheBusItselfWhenItIsAController() {
    Device device =
        device(
            "d",
            CONTROLLERS
                + "bus { compatible = \"simple-bus\"; #interrupt-cells = <2>; interrupt-controller;"
                + " d { compatible = \"d\"; interrupts = <7 8>; }; };");
    assertThat(specifiers(device)).containsExactly(List.of(7L, 8L));
  }

  @Test
  void prefersInterruptsExtendedWhereTheKernelReadsIt() {
    String body =
        CONTROLLERS
            + "d { compatible = \"d\"; interrupt-parent = <&one>; interrupts = <7>;"
            + " interrupts-extended = <&three 0 5 4>, <&one 9>; };";
    assertThat(specifiers(device(Trees.devices(body), "d")))
        .containsExactly(List.of(0L, 5L, 4L), List.of(9L));
    assertThat(specifiers(device(Trees.oldDevices(body), "d"))).containsExactly(List.of(7L));
  }

  @Test
  void stopsAtAnExtendedInterruptThatReachesNothing() {
    Device device =
        device(
            "d",
            CONTROLLERS + "d { compatible = \"d\"; interrupts-extended = <&one 9 0x7777 1>; };");
    assertThat(specifiers(device)).containsExactly(List.of(9L));
    Device cut =
        device("d", CONTROLLERS + "d { compatible = \"d\"; interrupts-extended = <&three 0 1>; };");
    assertThat(cut.interrupts()).isEmpty();
    assertThat(kinds(cut)).contains(ReasonKind.INTERRUPT_UNREACHABLE);
  }

  @Test
  void endsInALoopOfParents() {
    Device device =
        device(
            "d",
            "a: a { interrupt-parent = <&b>; }; b: b { interrupt-parent = <&a>; };"
                + "d { compatible = \"d\"; interrupt-parent = <&a>; interrupts = <1>; };");
    assertThat(device.interrupts()).isEmpty();
    assertThat(kinds(device)).contains(ReasonKind.INTERRUPT_UNREACHABLE);
    assertThat(device.verdict()).isEqualTo(Verdict.NOT_ASSIGNABLE);
    Device self =
        device("d", "d: d { compatible = \"d\"; interrupt-parent = <&d>; interrupts = <1>; };");
    assertThat(self.interrupts()).isEmpty();
  }

  @Test
  void findsNoneBehindAPhandleThatNobodyHas() {
    Device device =
        device(
            "d",
            CONTROLLERS
                + "d { compatible = \"d\"; interrupt-parent = <0x99>; interrupts = <1>; };");
    assertThat(kinds(device)).contains(ReasonKind.INTERRUPT_UNREACHABLE);
  }

  @Test
  void refusesAnUnbelievableWidth() {
    for (String width : new String[] {"0", "17", "0xffffffff"}) {
      Device device =
          device(
              "d",
              "c: c { interrupt-controller; #interrupt-cells = <"
                  + width
                  + ">; }; d { compatible = \"d\"; interrupt-parent = <&c>; interrupts = <1>; };");
      assertThat(device.interrupts()).as(width).isEmpty();
    }
  }

  @Test
  void needsNoControllerWhereNoInterruptIsNamed() {
    Device device = device("d@0", "d@0 { compatible = \"d\"; reg = <0 0x1000>; };");
    assertThat(kinds(device)).doesNotContain(ReasonKind.INTERRUPT_UNREACHABLE);
  }
}
