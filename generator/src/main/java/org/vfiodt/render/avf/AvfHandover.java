// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.avf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.handover.Choice;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.HandoverCode;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.handover.guest.GuestDevice;
import org.vfiodt.devices.handover.guest.GuestLayout;
import org.vfiodt.devices.handover.guest.GuestView;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.avf.AssignableDevices.Entry;
import org.vfiodt.render.handover.CommentText;
import org.vfiodt.render.handover.DtsFile;
import org.vfiodt.render.handover.Emitter;
import org.vfiodt.render.handover.Fragments;
import org.vfiodt.render.handover.SysfsNames;

/**
 * The overlay for virtual machines and Android's list of assignable devices. What pvmfw would not
 * take is an error for a device that was named, and left out with a warning otherwise.
 */
public final class AvfHandover implements Emitter {
  private static final String LOST =
      "the nodes below it do not reach a protected guest, unless something names them";

  @Override
  public Outcome<Handover> emit(Selection selection, Renderer renderer) {
    List<AvfRules.Finding> findings = AvfRules.check(selection);
    List<Diagnostic> told = findings.stream().map(AvfRules.Finding::diagnostic).toList();
    if (selection.choice() != Choice.FREE) {
      return told.stream().anyMatch(Diagnostic::isError)
          ? Outcome.failed(told)
          : write(selection, renderer).after(told);
    }
    Set<Device> refused = new HashSet<>();
    findings.stream()
        .filter(finding -> finding.diagnostic().isError())
        .forEach(finding -> refused.add(finding.device()));
    Selection rest = selection.without(refused);
    List<Diagnostic> warnings = told.stream().map(Diagnostic::asWarning).toList();
    return rest.devices().isEmpty()
        ? Outcome.<Handover>failed(
                Diagnostic.of(
                    HandoverCode.NOTHING_LEFT, "pvmfw would take none of the devices that may go"))
            .after(warnings)
        : write(rest, renderer).after(warnings);
  }

  private static Outcome<Handover> write(Selection selection, Renderer renderer) {
    GuestView view = GuestView.of(selection, GuestLayout.withoutResources());
    NodeDraft host = new HostNode(selection.platform()).of(view.devices());
    return Outcome.all(
            List.of(
                DtsFile.overlay(
                    "avf-vm.dtso", comment(selection, view), root(host, view), renderer),
                SysfsNames.of(selection)
                    .flatMap(names -> renderer.render(list(selection, view, names)))
                    .map(text -> new HandoverFile("assignable_devices.xml", text))))
        .map(Handover::new)
        .after(parts(view))
        .after(view.notes());
  }

  /** pvmfw keeps nodes that something names, and nothing below them. */
  private static List<Diagnostic> parts(GuestView view) {
    return view.devices().stream()
        .filter(device -> !device.node().children().isEmpty())
        .map(device -> AvfRules.diagnostic(device.device(), Optional.empty(), AvfCode.PARTS, LOST))
        .toList();
  }

  private static NodeDraft root(NodeDraft host, GuestView view) {
    List<NodeDraft> nodes = new ArrayList<>(view.clocks());
    view.devices().forEach(device -> nodes.add(device.node()));
    return new Fragments().add("/", List.of(), nodes).root(host);
  }

  private static AssignableDevices list(Selection selection, GuestView view, List<String> names) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      GuestDevice device = view.devices().get(i);
      entries.add(new Entry(device.device().node().baseName(), device.label(), names.get(i)));
    }
    return new AssignableDevices(CommentText.forced(selection), entries);
  }

  private static List<String> comment(Selection selection, GuestView view) {
    List<String> lines = new ArrayList<>();
    lines.add("VM DTBO of the Android Virtualization Framework; compile it with symbols (-@).");
    lines.add(
        "android,pvmfw,token is a number of the hypervisor for an IOMMU. Here it is the address of"
            + " the IOMMU: change it where the hypervisor has other numbers.");
    lines.addAll(CommentText.forced(selection));
    lines.addAll(CommentText.leftOut(view));
    return lines;
  }
}
