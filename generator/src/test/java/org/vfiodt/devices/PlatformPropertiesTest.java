// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;

/** What holds for every tree, however broken. A failure names its seed. */
class PlatformPropertiesTest {
  private static final int TREES = 1500;

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000_000, 2_000_000})
  void answersEveryTree(long first) {
    Set<ReasonKind> kinds = EnumSet.noneOf(ReasonKind.class);
    Set<String> codes = new HashSet<>();
    for (long seed = first; seed < first + TREES; seed++) {
      DeviceTree tree = new RandomTree(seed).tree();
      LinuxRules rules = seed % 2 == 0 ? LinuxRules.TODAY : Trees.OLD;
      Platform platform;
      try {
        platform = PlatformFinder.find(tree, rules);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed, e);
      }
      check("seed " + seed, tree, platform);
      platform.devices().forEach(each -> each.reasons().forEach(r -> kinds.add(r.kind())));
      platform.findings().forEach(each -> codes.add(each.code().id()));
    }
    // nothing is shown by trees that run into nothing
    assertThat(kinds).hasSizeGreaterThan(30);
    assertThat(codes).hasSizeGreaterThan(11);
  }

  private static void check(String seed, DeviceTree tree, Platform platform) {
    Set<Node> seen = new HashSet<>();
    for (Device device : platform.devices()) {
      assertThat(seen.add(device.node())).as(seed).isTrue();
      assertThat(tree.nodes()).as(seed).contains(device.node());
      assertThat(device.reasons())
          .as(seed)
          .isSortedAccordingTo((a, b) -> a.kind().compareTo(b.kind()));
      assertThat(device.created() && device.has(ReasonKind.DISABLED)).as(seed).isFalse();
      assertThat(device.created() && device.bus() == Bus.OTHER).as(seed).isFalse();
      assertThat(device.verdict() == Verdict.ASSIGNABLE && device.masters().isEmpty())
          .as(seed)
          .isFalse();
      device
          .group()
          .ifPresent(group -> assertThat(group.members()).as(seed).contains(device.node()));
      for (Interrupt interrupt : device.interrupts()) {
        assertThat(interrupt.line().controller()).as(seed).isSameAs(interrupt.controller());
      }
    }
    List<Node> members =
        platform.groups().stream().flatMap(group -> group.members().stream()).toList();
    assertThat(members).as(seed).doesNotHaveDuplicates();
  }

  @Test
  void saysTheSameTwice() {
    DeviceTree tree = new RandomTree(7).tree();
    assertThat(PlatformText.of(PlatformFinder.find(tree, LinuxRules.TODAY)))
        .isEqualTo(PlatformText.of(PlatformFinder.find(tree, LinuxRules.TODAY)));
  }

  /** Everything shares everything: the work must not grow with the square of it. */
  @Test
  void staysQuickWhereAllDevicesShareAll() {
    String devices =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    "d@"
                        + Integer.toHexString(i)
                        + " { compatible = \"d\"; reg = <0x1000 0x1000>; interrupts = <1>; clocks ="
                        + " <&c 1>; iommus = <&m 5 "
                        + i
                        + ">; };")
            .collect(Collectors.joining());
    Platform platform =
        Trees.platform(
            "#address-cells = <1>; #size-cells = <1>; interrupt-parent = <&i>;"
                + "i: i { interrupt-controller; #interrupt-cells = <1>; };"
                + "c: c { #clock-cells = <1>; };"
                + "m: m { compatible = \"arm,smmu-v2\"; #iommu-cells = <2>; };"
                + devices);
    assertThat(platform.devices()).hasSizeGreaterThan(10_000);
    assertThat(platform.groups()).hasSize(1);
    Device last = platform.devices().get(platform.devices().size() - 1);
    assertThat(last.reasons())
        .filteredOn(each -> each.kind() == ReasonKind.REGISTERS_SHARED)
        .allSatisfy(each -> assertThat(each.others()).hasSize(100));
  }
}
