// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.handover.Blobs;
import org.vfiodt.render.handover.HandoverFixture;
import org.vfiodt.render.handover.Handovers;

/** Whatever can be handed over of any tree gives sources that compile. A failure names its seed. */
class HandoverPropertiesTest {
  private static final int TREES = 400;

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000_000})
  void writesSourcesThatCompile(long first) {
    long written = 0;
    for (long seed = first; seed < first + TREES; seed++) {
      LinuxRules rules = seed % 2 == 0 ? LinuxRules.TODAY : Trees.OLD;
      Platform platform = PlatformFinder.find(new RandomTree(seed).tree(), rules);
      try {
        written += overlays(platform, List.of(), false);
        for (Device device : platform.devices()) {
          written += overlays(platform, List.of(device.node().path()), true);
        }
        written += overlays(platform, forceable(platform), true);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    // nothing is shown by trees of which nothing can go
    assertThat(written).isGreaterThan(TREES / 2);
  }

  private static List<String> forceable(Platform platform) {
    return platform.devices().stream()
        .filter(device -> device.created() && !device.regions().isEmpty())
        .map(device -> device.node().path())
        .toList();
  }

  private static long overlays(Platform platform, List<String> names, boolean force) {
    return Handovers.recipients().stream()
        .map(
            to ->
                Selection.of(platform, to, names, force)
                    .flatMap(all -> Handovers.render(to, all, HandoverFixture.RENDERER)))
        .flatMap(outcome -> outcome.value().map(Handover::files).orElse(List.of()).stream())
        .filter(file -> file.name().endsWith(".dtso"))
        .peek(HandoverPropertiesTest::compile)
        .count();
  }

  private static void compile(HandoverFile overlay) {
    assertThat(Blobs.compile(overlay)).isNotEmpty();
  }

  /** Everything shares everything: the work must not grow with the square of it. */
  @Test
  void staysQuickWhereAllDevicesMoveTogether() {
    String devices =
        IntStream.range(0, 5_000)
            .mapToObj(
                i ->
                    "d"
                        + Integer.toHexString(i)
                        + "@"
                        + Integer.toHexString(0x10000 + 0x1000 * i)
                        + " { compatible = \"d\"; interrupts = <0 1 4>; iommus = <&m 5>; reg = <0x"
                        + Integer.toHexString(0x10000 + 0x1000 * i)
                        + " 0x1000>; };")
            .collect(Collectors.joining());
    Platform platform =
        Trees.platform(
            "#address-cells = <1>; #size-cells = <1>; interrupt-parent = <&gic>;"
                + "gic: gic { compatible = \"arm,gic-v3\"; interrupt-controller;"
                + " #interrupt-cells = <3>; };"
                + "m: m@1000 { compatible = \"arm,smmu-v3\"; reg = <0x1000 0x1000>;"
                + " #iommu-cells = <1>; };"
                + devices);
    Outcome<Selection> selection = Selection.of(platform, Recipient.VFIO, List.of(), false);
    assertThat(selection.get().devices()).hasSize(5_000);
    assertThat(overlays(platform, List.of(), false)).isPositive();
  }
}
