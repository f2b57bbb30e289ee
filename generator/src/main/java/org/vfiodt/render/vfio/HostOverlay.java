// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.vfio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.LinuxRule;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.handover.DeviceName;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.handover.guest.Values;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.Property;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.handover.CommentText;
import org.vfiodt.render.handover.DtsFile;
import org.vfiodt.render.handover.Fragments;

/** What must be changed in the host's tree before VFIO can have devices; often nothing. */
final class HostOverlay {
  private static final String PRIMECELL = "arm,primecell";

  private final Selection selection;
  private final LinuxRules rules;
  private final Fragments fragments = new Fragments();
  private final List<String> comment = new ArrayList<>();

  private HostOverlay(Selection selection) {
    this.selection = selection;
    this.rules = selection.platform().rules();
    comment.add("What the host's device tree needs before VFIO can have the devices:");
  }

  /** Empty when nothing must be changed. */
  static Outcome<List<HandoverFile>> of(Selection selection, Renderer renderer) {
    HostOverlay overlay = new HostOverlay(selection);
    selection.devices().forEach(overlay::device);
    selection.devices().stream()
        .filter(device -> device.has(ReasonKind.HOST_CONSOLE))
        .findFirst()
        .ifPresent(overlay::console);
    return overlay.fragments.isEmpty()
        ? Outcome.of(List.of())
        : DtsFile.overlay("vfio-host.dtso", overlay.comment, overlay.fragments.root(), renderer)
            .map(List::of);
  }

  private void device(Device device) {
    if (!rules.has(LinuxRule.DRIVER_OVERRIDE)) {
      compatible(
          device,
          List.of(Scripts.GENERATED_DRIVER),
          "the kernel has no driver_override, and the generated driver takes nodes that name it");
    } else if (device.bus() == Bus.AMBA) {
      List<String> others =
          device.node().compatible().stream().filter(each -> !each.equals(PRIMECELL)).toList();
      compatible(
          device,
          others.isEmpty() ? List.of(Scripts.GENERATED_DRIVER) : others,
          rules.has(LinuxRule.AMBA_DRIVER_OVERRIDE)
              ? "a platform device instead of an AMBA one, where vfio-amba is missing or fails;"
                  + " nobody switches its apb_pclk on then. Not needed where vfio-amba works"
              : "the kernel has no driver_override for AMBA devices; nobody switches its apb_pclk"
                  + " on then");
    }
  }

  private void compatible(Device device, List<String> compatible, String why) {
    because(DeviceName.of(device), why);
    fragments.add(
        device.node().path(), List.of(Values.strings("compatible", compatible)), List.of());
  }

  /** An overlay cannot take a property away; an empty path names no console. */
  private void console(Device device) {
    because(DeviceName.of(device), "the host must not write its console to it");
    List<Property> properties =
        Stream.of("stdout-path", "linux,stdout-path")
            .filter(name -> chosen(name).isPresent())
            .map(name -> Values.string(name, ""))
            .toList();
    fragments.add("/chosen", properties, List.of());
  }

  private Optional<Property> chosen(String property) {
    return selection.platform().tree().find("/chosen").flatMap(node -> node.property(property));
  }

  private void because(String device, String why) {
    comment.add(CommentText.of(device + ": " + why));
  }
}
