// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.LinuxRule;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.Reason;
import org.vfiodt.devices.atlas.Tally;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.fdt.DtbReader;

/** The devices of any tree, source or blob, as an old and as a new kernel finds them. */
public final class DevicesFuzz {
  private static final List<LinuxRules> KERNELS =
      List.of(LinuxRules.TODAY, new LinuxRules(EnumSet.noneOf(LinuxRule.class)));

  private DevicesFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    tree(input).value().ifPresent(tree -> KERNELS.forEach(rules -> answered(tree, rules)));
  }

  private static Outcome<DeviceTree> tree(byte[] input) {
    if (DtbReader.isBlob(input)) {
      return DtbReader.read("fuzz.dtb", input);
    }
    FuzzFiles files = new FuzzFiles(input);
    return DtsCompiler.compile(DtsRequest.of(files.main(), files).withForce(true));
  }

  private static void answered(DeviceTree tree, LinuxRules rules) {
    Platform platform = PlatformFinder.find(tree, rules);
    platform.findings().forEach(Invariants::told);
    Set<Node> seen = new HashSet<>();
    for (Device device : platform.devices()) {
      Invariants.hold(seen.add(device.node()), () -> device.node() + " is listed twice");
      device.reasons().forEach(DevicesFuzz::told);
    }
    int counted = Tally.of(platform.devices()).devices();
    Invariants.hold(counted == platform.devices().size(), "every device has one verdict");
  }

  private static void told(Reason reason) {
    Invariants.hold(!reason.text().isBlank(), "a reason says something");
    reason.at().ifPresent(at -> Invariants.hold(at.line() >= 1, "a place"));
  }
}
