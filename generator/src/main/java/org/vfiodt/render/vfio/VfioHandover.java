// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.vfio;

import java.util.List;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.handover.DeviceName;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.handover.Emitter;

/** Scripts for the host, an overlay where its tree must be changed, and one for a guest. */
public final class VfioHandover implements Emitter {
  @Override
  public Outcome<Handover> emit(Selection selection, Renderer renderer) {
    return Outcome.all(
            List.of(
                Scripts.of(selection, renderer),
                HostOverlay.of(selection, renderer),
                GuestOverlay.of(selection, renderer)))
        .map(parts -> new Handover(parts.stream().flatMap(List::stream).toList()))
        .after(warnings(selection));
  }

  /** The scripts would only find out when the kernel refuses to bind. */
  private static List<Diagnostic> warnings(Selection selection) {
    return selection.devices().stream()
        .flatMap(
            device ->
                device.reasons().stream()
                    .filter(reason -> reason.kind() == ReasonKind.IOMMU_INCOHERENT)
                    .map(
                        reason ->
                            Diagnostic.at(
                                reason.at(),
                                VfioCode.IOMMU_INCOHERENT,
                                DeviceName.of(device) + ": " + reason.text())))
        .toList();
  }
}
