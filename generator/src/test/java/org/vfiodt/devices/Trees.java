// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;
import org.vfiodt.source.SourceText;

/** Trees of a few lines, and what kernels make of them. */
public final class Trees {
  /** Kernels of the 3.10 series. */
  public static final LinuxRules OLD = new LinuxRules(Set.of());

  private static final FileReader NOTHING =
      new FileReader() {
        @Override
        public Optional<SourceText> text(Path path) {
          return Optional.empty();
        }

        @Override
        public Optional<byte[]> bytes(Path path, int limit) {
          return Optional.empty();
        }
      };

  private Trees() {}

  /** Compiles what stands between the braces of the root node. */
  public static DeviceTree tree(String body) {
    SourceText text = new SourceText("test.dts", "/dts-v1/;\n/ {\n" + body + "\n};\n");
    Outcome<DeviceTree> tree = DtsCompiler.compile(DtsRequest.of(text, NOTHING));
    assertThat(tree.diagnostics()).filteredOn(each -> each.isError()).isEmpty();
    return tree.get();
  }

  public static Platform platform(String body) {
    return PlatformFinder.find(tree(body), LinuxRules.TODAY);
  }

  public static List<Device> devices(String body) {
    return platform(body).devices();
  }

  public static List<Device> oldDevices(String body) {
    return PlatformFinder.find(tree(body), OLD).devices();
  }

  /** The device of the node of this name. */
  public static Device device(List<Device> devices, String node) {
    return devices.stream()
        .filter(device -> device.node().name().equals(node))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no device " + node + " in " + devices));
  }

  static Device device(String node, String body) {
    return device(devices(body), node);
  }

  static List<ReasonKind> kinds(Device device) {
    return device.reasons().stream().map(Reason::kind).toList();
  }

  static List<String> regions(Device device) {
    return device.regions().stream().map(Region::toString).toList();
  }
}
