// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.avf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * What Android's guest firmware demands of a VM DTBO, written anew from device_assignment.rs, on
 * the blob and without the emitter's own code.
 */
final class Pvmfw {
  private final DeviceTree dtbo;
  private final List<String> faults = new ArrayList<>();
  private final Map<Long, Long> tokens = new HashMap<>();
  private final Set<Long> targets = new HashSet<>();

  private Pvmfw(DeviceTree dtbo) {
    this.dtbo = dtbo;
  }

  /** What it would refuse; nothing for an overlay that it takes. */
  static List<String> faults(DeviceTree dtbo) {
    Pvmfw pvmfw = new Pvmfw(dtbo);
    Optional<Node> host = dtbo.find("/host");
    if (host.isPresent()) {
      pvmfw.iommus(host.get());
      pvmfw.devices(host.get());
    } else {
      pvmfw.faults.add("no physical devices");
    }
    pvmfw.symbols();
    pvmfw.references();
    return pvmfw.faults;
  }

  private void demand(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private List<Node> below(Node top) {
    return dtbo.nodes().stream().filter(node -> node.path().startsWith(top.path() + "/")).toList();
  }

  private void iommus(Node host) {
    for (Node node : below(host)) {
      Optional<Property> token = node.property("android,pvmfw,token");
      if (token.isPresent() && node.phandle().isPresent()) {
        demand(token.get().length() == 8, "token of " + node);
        demand(
            Cells.list(node, "#iommu-cells").equals(List.of(1L)), "UnsupportedPhysIommu " + node);
        tokens.put(node.phandle().get(), token.get().unsigned(0, 8));
      }
    }
    demand(new HashSet<>(tokens.values()).size() == tokens.size(), "DuplicatedIommuIds");
  }

  private void devices(Node host) {
    Set<List<Long>> ways = new HashSet<>();
    for (Node node : below(host)) {
      Optional<Property> target = node.property("android,pvmfw,target");
      if (target.isEmpty()) {
        continue;
      }
      demand(targets.add(target.get().cell().orElse(0L)), "InvalidDtbo: second " + node);
      Property reg = node.property("reg").orElse(Property.of("reg", new byte[0]));
      demand(reg.length() > 0 && reg.length() % 16 == 0, "MalformedReg " + node);
      for (int at = 0; at + 16 <= reg.length(); at += 8) {
        demand(reg.unsigned(at, 8) % 4096 == 0, "granule of " + node);
      }
      List<Long> iommus = Cells.list(node, "iommus");
      demand(iommus.size() % 2 == 0, "MalformedIommus " + node);
      for (int i = 0; i + 1 < iommus.size(); i += 2) {
        Long token = tokens.get(iommus.get(i));
        demand(token != null, "MalformedIommus " + node);
        demand(
            ways.add(List.of(iommus.get(i), iommus.get(i + 1))),
            "UnsupportedIommusDuplication " + node);
      }
    }
    demand(!targets.isEmpty(), "no physical devices");
  }

  private void symbols() {
    Optional<Node> symbols = dtbo.find("/__symbols__");
    demand(symbols.isPresent(), "no symbols");
    Set<Long> labelled = new HashSet<>();
    for (Property symbol : symbols.map(Node::properties).orElse(List.of())) {
      String path = symbol.string().orElse("");
      demand(path.startsWith("/"), "UnsupportedPathFormat " + path);
      String[] names = path.split("/");
      if (names.length > 2 && names[2].equals("__overlay__")) {
        Optional<Node> node = dtbo.find(path);
        demand(node.flatMap(Node::phandle).isPresent(), "InvalidSymbols " + path);
        node.flatMap(Node::phandle).ifPresent(labelled::add);
        String target =
            dtbo.find("/" + names[1])
                .flatMap(fragment -> fragment.property("target-path"))
                .flatMap(Property::string)
                .orElse("");
        demand(target.equals("/"), "UnsupportedOverlayTarget " + path);
      }
    }
    demand(labelled.containsAll(targets), "a target that no symbol names");
  }

  /** References from nodes that are applied must end at such nodes. */
  private void references() {
    demand(dtbo.find("/__fixups__").isEmpty(), "references to a tree that is not known");
    Node fixups = dtbo.find("/__local_fixups__").orElse(dtbo.root());
    for (Node node : fixups.isRoot() ? List.<Node>of() : below(fixups)) {
      String path = node.path().substring(fixups.path().length());
      if (path.split("/").length > 2 && path.split("/")[2].equals("__overlay__")) {
        Node user = dtbo.find(path).orElseThrow();
        for (Property fixup : node.properties()) {
          Property value = user.property(fixup.name()).orElseThrow();
          for (long offset : Cells.list(fixup)) {
            String target =
                dtbo.byPhandle(value.unsigned((int) offset, 4)).map(Node::path).orElse("");
            demand(target.matches("/[^/]+/__overlay__/.*"), "Internal: " + path + " " + fixup);
          }
        }
      }
    }
  }
}
