// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.List;
import java.util.Optional;
import org.vfiodt.devices.handover.DeviceName;
import org.vfiodt.devices.handover.HandoverCode;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Note;
import org.vfiodt.dts.Node;

/**
 * Chosen devices as a guest sees them.
 *
 * @param devices in the order of the source
 * @param clocks nodes of fixed clocks that the devices name
 */
public record GuestView(List<GuestDevice> devices, List<NodeDraft> clocks) {
  public GuestView {
    devices = List.copyOf(devices);
    clocks = List.copyOf(clocks);
  }

  public static GuestView of(Selection selection, GuestLayout layout) {
    return new GuestViewBuilder(selection, layout).view();
  }

  /** One note for each device of which something does not go along. */
  public List<Diagnostic> notes() {
    return devices.stream().flatMap(device -> note(device).stream()).toList();
  }

  private static Optional<Diagnostic> note(GuestDevice device) {
    if (device.leftOut().isEmpty()) {
      return Optional.empty();
    }
    Node node = device.device().node();
    String message = DeviceName.of(device.device()) + ": not everything goes along to the guest";
    Diagnostic made = Diagnostic.at(node.place(), HandoverCode.LEFT_OUT, message);
    for (Note each : device.leftOut()) {
      made = made.note(each);
    }
    return Optional.of(made);
  }
}
