// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.handover.guest.GuestDevice;
import org.vfiodt.devices.handover.guest.GuestLayout;
import org.vfiodt.devices.handover.guest.GuestView;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.devices.handover.guest.Values;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.render.hypervisor.Considered;
import org.vfiodt.render.hypervisor.WholeDevice;

/**
 * The partial device tree of a guest. The toolstack copies {@code /passthrough} and {@code
 * /aliases} of it and nothing else; the GIC only gives its phandle a name.
 */
final class PassthroughTree {
  /** GUEST_PHANDLE_GIC: the toolstack gives it to the GIC of each guest. */
  private static final long GIC_PHANDLE = 65000;

  private static final String BUS = "passthrough";

  /** Xen looks for the GIC of a guest that it starts itself by this name. */
  private static final String GIC = "gic";

  private final Selection selection;
  private final XenGuest guest;
  private final List<WholeDevice> whole;
  private final GuestView view;

  PassthroughTree(Considered<XenGuest> considered) {
    this.selection = considered.left();
    this.guest = considered.plan();
    this.whole = considered.devices();
    this.view =
        GuestView.of(
            selection,
            GuestLayout.of(
                (device, region) -> guest.address(region),
                (device, interrupt) -> guest.spi(interrupt)));
  }

  GuestView view() {
    return view;
  }

  /** For xl, which learns the resources from its own configuration. */
  NodeDraft forToolstack() {
    List<NodeDraft> devices = view.devices().stream().map(GuestDevice::node).toList();
    return tree(gic().with(Values.cells("phandle", GIC_PHANDLE)), devices);
  }

  /** For guests that Xen starts by itself, which learns the resources from the tree. */
  NodeDraft forXen() {
    DomainNodes nodes = new DomainNodes(guest);
    List<NodeDraft> devices = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      devices.add(nodes.device(view.devices().get(i).node(), whole.get(i)));
      devices.addAll(nodes.parts(whole.get(i)));
    }
    return tree(gic(), devices);
  }

  private NodeDraft tree(NodeDraft gic, List<NodeDraft> devices) {
    NodeDraft bus =
        NodeDraft.of(
                BUS,
                Values.string("compatible", "simple-bus"),
                Values.cells("#address-cells", 2),
                Values.cells("#size-cells", 2),
                Values.flag("ranges"),
                Values.reference("interrupt-parent", label()))
            .with(view.clocks())
            .with(devices);
    NodeDraft root =
        NodeDraft.of("", Values.cells("#address-cells", 2), Values.cells("#size-cells", 2));
    return root.with(
        Stream.of(Optional.of(gic), aliases(), Optional.of(bus))
            .flatMap(Optional::stream)
            .toList());
  }

  private NodeDraft gic() {
    return NodeDraft.of(
            GIC, Values.flag("interrupt-controller"), Values.cells("#interrupt-cells", 3))
        .labelled(label());
  }

  /** A label that no device has. */
  private String label() {
    String label = "xen_gic";
    while (isTaken(label)) {
      label += "_";
    }
    return label;
  }

  private boolean isTaken(String label) {
    return selection.platform().tree().labels().contains(label)
        || view.devices().stream().anyMatch(device -> device.label().equals(label));
  }

  /** Those of the host that mean devices of the guest. */
  private Optional<NodeDraft> aliases() {
    Map<String, String> names = new HashMap<>();
    view.devices()
        .forEach(device -> names.put(device.device().node().path(), device.node().name()));
    List<Property> kept = new ArrayList<>();
    for (Property alias :
        selection.platform().tree().find("/aliases").map(Node::properties).orElse(List.of())) {
      alias
          .string()
          .map(names::get)
          .ifPresent(name -> kept.add(Values.string(alias.name(), "/" + BUS + "/" + name)));
    }
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(NodeDraft.of("aliases", kept.toArray(Property[]::new)));
  }
}
