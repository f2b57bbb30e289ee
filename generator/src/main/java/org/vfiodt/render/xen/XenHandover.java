// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.handover.DtsFile;
import org.vfiodt.render.handover.Emitter;
import org.vfiodt.render.hypervisor.Considered;
import org.vfiodt.render.hypervisor.DeviceLines;

/** Writes what xl, Xen and a guest's kernel need for chosen devices. */
public final class XenHandover implements Emitter {
  private static final List<String> FOR_TOOLSTACK =
      List.of(
          "For a guest that xl starts: compile it to xen-guest.dtb, which xen-guest.cfg",
          "names. xl copies /passthrough and /aliases to the guest's tree.");
  private static final List<String> FOR_XEN =
      List.of(
          "For a guest that Xen starts without xl (dom0less): the multiboot,device-tree",
          "module of its domain. It needs no xen-guest.cfg.");
  private static final List<String> FOR_HOST =
      List.of(
          "An overlay of the board's own tree that keeps Dom0 off these devices.",
          "Apply it before Xen starts.");

  @Override
  public Outcome<Handover> emit(Selection selection, Renderer renderer) {
    return XenPlanner.plan(selection).flatMap(plan -> files(plan, renderer));
  }

  private static Outcome<Handover> files(Considered<XenGuest> considered, Renderer renderer) {
    List<String> head = DeviceLines.of(considered);
    PassthroughTree trees = new PassthroughTree(considered);
    return Outcome.all(
            List.of(
                renderer
                    .render(GuestConfig.of(head, "xen-guest.dtb", considered.plan()))
                    .map(text -> new HandoverFile("xen-guest.cfg", text)),
                DtsFile.tree(
                    "xen-guest.dts", with(FOR_TOOLSTACK, head), trees.forToolstack(), renderer),
                DtsFile.tree(
                    "xen-guest-dom0less.dts", with(FOR_XEN, head), trees.forXen(), renderer),
                DtsFile.overlay(
                    "xen-host.dtso",
                    with(FOR_HOST, head),
                    HostOverlay.of(considered.devices()),
                    renderer)))
        .map(Handover::new)
        .after(trees.view().notes());
  }

  private static List<String> with(List<String> what, List<String> head) {
    List<String> all = new ArrayList<>(what);
    all.addAll(head);
    return all;
  }
}
