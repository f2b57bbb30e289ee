// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.vfio;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.handover.guest.GuestDevice;
import org.vfiodt.devices.handover.guest.GuestView;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.devices.handover.guest.Values;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.handover.CommentText;
import org.vfiodt.render.handover.DtsFile;
import org.vfiodt.render.handover.Fragments;

/** The devices as an overlay for the tree of a virtual machine. */
final class GuestOverlay {
  private GuestOverlay() {}

  /** Empty when no device fits into the guest's window. */
  static Outcome<List<HandoverFile>> of(Selection selection, Renderer renderer) {
    GuestWindow window = new GuestWindow(selection.devices());
    if (window.placed().isEmpty()) {
      return Outcome.of(List.of(), window.notes());
    }
    Selection fitting = selection.with(window.placed());
    GuestView view = GuestView.of(fitting, window.layout());
    List<NodeDraft> nodes = new ArrayList<>(view.clocks());
    NodeDraft bus =
        NodeDraft.of(
                "assigned-devices",
                Values.string("compatible", "simple-bus"),
                Values.cells("#address-cells", 2),
                Values.cells("#size-cells", 2),
                Values.flag("ranges"))
            .with(view.devices().stream().map(GuestDevice::node).toList());
    nodes.add(bus);
    NodeDraft root = new Fragments().add("/", List.of(), nodes).root();
    return DtsFile.overlay("vfio-guest.dtso", comment(selection, view), root, renderer)
        .map(List::of)
        .after(window.notes())
        .flatMap(files -> Outcome.of(files, view.notes()));
  }

  private static List<String> comment(Selection selection, GuestView view) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "The devices for the tree of a virtual machine whose root has two cells of address and of"
            + " size, and a GIC for interrupt parent. Registers and interrupts stand where the virt"
            + " machine of QEMU has room for them; whoever runs the guest moves them.");
    lines.addAll(CommentText.forced(selection));
    lines.addAll(CommentText.leftOut(view));
    return lines;
  }
}
