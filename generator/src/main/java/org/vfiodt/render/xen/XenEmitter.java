// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.List;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.handover.hypervisor.Considered;
import org.vfiodt.devices.handover.hypervisor.WholeDevice;
import org.vfiodt.devices.handover.xen.XenGuest;
import org.vfiodt.devices.handover.xen.XenPlanner;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.print.DtsPrinter;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.handover.DeviceLines;
import org.vfiodt.render.handover.Emitter;
import org.vfiodt.render.handover.PlainText;

/** Writes what xl, Xen and a guest's kernel need for chosen devices. */
public final class XenEmitter implements Emitter {
  private static final List<String> FOR_TOOLSTACK =
      List.of(
          "For a guest that xl starts: compile it to guest.dtb, which guest.cfg",
          "names. xl copies /passthrough and /aliases to the guest's tree.");
  private static final List<String> FOR_XEN =
      List.of(
          "For a guest that Xen starts without xl (dom0less): the multiboot,device-tree",
          "module of its domain. It needs no guest.cfg.");
  private static final List<String> FOR_HOST =
      List.of(
          "An overlay of the board's own tree that keeps Dom0 off these devices.",
          "Apply it before Xen starts.");

  @Override
  public Outcome<Handover> emit(Selection selection, Renderer renderer) {
    return XenPlanner.plan(selection).flatMap(plan -> files(selection, plan, renderer));
  }

  private static Outcome<Handover> files(
      Selection chosen, Considered<XenGuest> considered, Renderer renderer) {
    List<Device> devices = considered.devices().stream().map(WholeDevice::device).toList();
    Selection selection =
        new Selection(chosen.platform(), devices, chosen.forced(), chosen.choice());
    String board = PlainText.board(selection.platform().tree().root());
    List<String> named = DeviceLines.of(considered.devices());
    List<String> forced = DeviceLines.forced(selection, considered);
    PassthroughTree trees = new PassthroughTree(selection, considered);
    GuestConfig config = GuestConfig.of(board, named, forced, "guest.dtb", considered.plan());
    Trees writer = new Trees(board, named, forced, renderer);
    return Outcome.all(
            List.of(
                renderer.render(config).map(text -> new HandoverFile("guest.cfg", text)),
                writer.file("guest.dts", FOR_TOOLSTACK, trees.forToolstack()),
                writer.file("guest-dom0less.dts", FOR_XEN, trees.forXen()),
                writer.file("host-overlay.dts", FOR_HOST, HostOverlay.of(considered.devices()))))
        .map(Handover::new)
        .after(trees.view().notes());
  }

  /** Device trees as files. */
  private record Trees(String board, List<String> devices, List<String> forced, Renderer renderer) {
    Outcome<HandoverFile> file(String name, List<String> what, DeviceTree tree) {
      return renderer
          .render(new TreeHead(board, what, devices, forced))
          .map(head -> new HandoverFile(name, head + DtsPrinter.print(tree)));
    }
  }
}
