// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.vfio;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.LinuxRule;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.handover.CommentText;
import org.vfiodt.render.handover.SysfsNames;

/** The scripts that move devices between the drivers of the host and those of VFIO. */
final class Scripts {
  /** The platform driver that the built-in spec generates. */
  static final String GENERATED_DRIVER = "vfio-dt";

  private static final Set<ReasonKind> UNGUARDED =
      Set.of(ReasonKind.NO_IOMMU, ReasonKind.IOMMU_DISABLED, ReasonKind.IOMMU_UNRESOLVED);

  private Scripts() {}

  static Outcome<List<HandoverFile>> of(Selection selection, Renderer renderer) {
    return SysfsNames.of(selection)
        .flatMap(
            names -> {
              ScriptHead head = head(selection, names);
              return Outcome.all(
                  List.of(
                      renderer
                          .render(new BindScript(head, unguarded(selection)))
                          .map(text -> new HandoverFile("vfio-bind.sh", text, true)),
                      renderer
                          .render(new UnbindScript(head))
                          .map(text -> new HandoverFile("vfio-unbind.sh", text, true))));
            });
  }

  private static ScriptHead head(Selection selection, List<String> names) {
    boolean override = selection.platform().rules().has(LinuxRule.DRIVER_OVERRIDE);
    return new ScriptHead(
        String.join(" ", names),
        override,
        override ? "vfio-platform" : GENERATED_DRIVER,
        CommentText.forced(selection));
  }

  private static String unguarded(Selection selection) {
    return selection.devices().stream()
        .filter(device -> UNGUARDED.stream().anyMatch(device::has))
        .map(Device::sysfsName)
        .map(name -> name.orElseThrow())
        .collect(Collectors.joining(" "));
  }
}
