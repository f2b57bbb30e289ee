// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Trees;
import org.vfiodt.devices.handover.Choice;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.hypervisor.Considered;

/** What Xen takes, beyond the boards of {@code handover/hypervisor}. */
class XenPlannerTest {
  private static Outcome<Considered<XenGuest>> plan(int extra, Choice choice) {
    Platform platform =
        Trees.platform(
            """
            #address-cells = <1>; #size-cells = <1>;
            interrupt-controller@1000 { compatible = "arm,gic-v3"; reg = <0x1000 0x1000>;
              interrupt-controller; #interrupt-cells = <3>; };
            smmu: iommu@5000000 { compatible = "arm,smmu-v3"; reg = <0x5000000 0x1000>;
              #iommu-cells = <1>; };
            %s@6000000 { compatible = "a"; reg = <0x6000000 0x1000>; iommus = <&smmu 1>; };
            """
                .formatted("a".repeat(extra)));
    List<Device> devices =
        platform.devices().stream()
            .filter(device -> device.node().path().endsWith("@6000000"))
            .toList();
    return XenPlanner.plan(new Selection(platform, devices, List.of(), choice));
  }

  @Test
  void readsPathsOfOnePage() {
    assertThat(plan(4096 - "/@6000000".length(), Choice.NAMED).get().plan().protectedDevices())
        .hasSize(1);
    Outcome<Considered<XenGuest>> longer = plan(4097 - "/@6000000".length(), Choice.NAMED);
    assertThat(longer.ok()).isFalse();
    assertThat(longer.diagnostics()).extracting(Diagnostic::code).containsExactly(XenCode.PATH);
    assertThat(plan(5000, Choice.FORCED).get().plan().protectedDevices()).isEmpty();
  }
}
