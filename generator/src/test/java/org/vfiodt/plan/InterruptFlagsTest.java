// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Trees;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.syntax.SpecReader;

/** What the guest must find about the interrupts of a device. */
class InterruptFlagsTest {
  private static final int EDGE = 0x1;
  private static final int LEVEL = 0x7;

  /** A level one, an edge one, and one whose type is left open. */
  private static final Device DEVICE =
      Trees.devices(
              "#address-cells = <1>; #size-cells = <1>; interrupt-parent = <&gic>;"
                  + "gic: gic { interrupt-controller; #interrupt-cells = <2>; };"
                  + "a@1000 { compatible = \"driver\", \"acme,a\"; reg = <0x1000 0x1000>;"
                  + " interrupts = <1 4 2 1 3 0>; interrupt-names = \"one\", \"two\", \"three\"; };")
          .stream()
          .filter(device -> device.node().name().equals("a@1000"))
          .findFirst()
          .orElseThrow();

  private static InterruptFlags flags(String irqs, String devices, boolean automask, boolean mask) {
    String spec =
        "driver d { title \"A\"; version \"1\"; match compatible \"driver\"; irqs { "
            + irqs
            + " } }\n"
            + devices
            + "\nseries \"A\" { version 1; patch skeleton; }";
    return InterruptFlags.of(
        Abilities.of(SpecReader.read(SourceFile.root("x.vfio", spec)).spec().orElseThrow()),
        automask,
        mask);
  }

  private static List<Integer> of(InterruptFlags flags) {
    return flags.of(
        new AssignedDevice(
            DEVICE.node(),
            DEVICE.bus(),
            "1000.a",
            DEVICE.regions(),
            List.of(),
            DEVICE.interrupts(),
            List.of()));
  }

  @Test
  void takesTheTypeFromTheTree() {
    assertThat(of(flags("trigger eventfd;", "", true, true))).containsExactly(LEVEL, EDGE, LEVEL);
    assertThat(of(flags("trigger eventfd; untyped edge;", "", true, true)))
        .containsExactly(LEVEL, EDGE, EDGE);
  }

  @Test
  void promisesOnlyWhatThePatchesAdd() {
    assertThat(of(flags("trigger eventfd;", "", false, false))).containsExactly(0, EDGE, 0);
    assertThat(of(flags("trigger eventfd;", "", true, false))).containsExactly(0x5, EDGE, 0x5);
    assertThat(of(InterruptFlags.none())).containsExactly(0, 0, 0);
  }

  @Test
  void prefersARuleForOneInterruptToTheRuleForAll() {
    String rules = "device \"acme,a\" { irq all level; irq 0 edge; irq \"three\" untyped; }";
    assertThat(of(flags("trigger eventfd; untyped edge;", rules, true, true)))
        .containsExactly(EDGE, LEVEL, EDGE);
  }

  @Test
  void leavesOtherDevicesAlone() {
    String rules = "device \"acme,b\" { irq all edge; }";
    assertThat(of(flags("trigger eventfd;", rules, true, true)))
        .containsExactly(LEVEL, EDGE, LEVEL);
  }
}
