// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Optional;
import java.util.stream.Collectors;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.Node;
import org.vfiodt.source.Span;

/** A platform in a few lines for each device, to be compared with what is expected. */
final class PlatformText {
  private PlatformText() {}

  static String of(Platform platform) {
    StringBuilder out = new StringBuilder();
    for (Device device : platform.devices()) {
      out.append(device.node().path())
          .append(" [")
          .append(device.bus().label())
          .append(device.created() ? " " : " not-created ")
          .append(device.sysfsName().orElse("-"))
          .append("] ")
          .append(device.verdict().word())
          .append('\n');
      resources(device, out);
      for (Reason reason : device.reasons()) {
        out.append("  ")
            .append(reason.kind().label())
            .append(" (")
            .append(line(reason.at()))
            .append(") ")
            .append(reason.text())
            .append('\n');
      }
    }
    for (Diagnostic finding : platform.findings()) {
      out.append(finding.code().id())
          .append(" (")
          .append(line(finding.at()))
          .append(") ")
          .append(finding.message())
          .append('\n');
    }
    return out.toString();
  }

  private static void resources(Device device, StringBuilder out) {
    for (Region region : device.regions()) {
      String name = region.name().map(each -> " " + each).orElse("");
      out.append("  = ")
          .append(region.index())
          .append(": ")
          .append(region)
          .append(name)
          .append('\n');
    }
    device.dmaWindows().forEach(window -> out.append("  = dma ").append(window).append('\n'));
    for (Interrupt interrupt : device.interrupts()) {
      String lines =
          interrupt.lines().stream().map(PlatformText::line).collect(Collectors.joining(" -> "));
      out.append("  = irq ")
          .append(interrupt.index())
          .append(interrupt.name().map(each -> " " + each).orElse(""))
          .append(": ")
          .append(lines)
          .append(interrupt.reachesRoot() ? "" : " -> nowhere")
          .append('\n');
    }
    for (Master master : device.masters()) {
      out.append("  = iommu ")
          .append(master.iommu().path())
          .append(' ')
          .append(master.specifier())
          .append(device.group().map(group -> " group " + group.number()).orElse(""))
          .append('\n');
    }
  }

  private static String line(InterruptLine line) {
    Node controller = line.controller();
    String number = line.hardware().isPresent() ? String.valueOf(line.hardware().getAsLong()) : "?";
    String trigger = line.trigger() == Trigger.NONE ? "" : " " + line.trigger().label();
    return controller.name() + "/" + number + trigger;
  }

  private static String line(Optional<Span> at) {
    return at.map(span -> String.valueOf(span.line())).orElse("-");
  }
}
