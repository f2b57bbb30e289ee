// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.resource.ProviderCells;
import org.vfiodt.render.CText;
import org.vfiodt.render.View;
import org.vfiodt.spec.NodeLink;

/**
 * The ways to the further nodes of one kind of device.
 *
 * @param device an identifier
 * @param links members of a structure each
 */
public record LinkTable(String module, String device, List<List<String>> links) implements View {
  public LinkTable {
    links = links.stream().map(List::copyOf).toList();
  }

  static LinkTable of(String module, String device, List<NodeLink> links) {
    return new LinkTable(module, device, links.stream().map(LinkTable::members).toList());
  }

  private static List<String> members(NodeLink link) {
    if (link instanceof NodeLink.Child child) {
      return List.of(".child = " + CText.literal(child.name()));
    }
    NodeLink.Phandle phandle = (NodeLink.Phandle) link;
    List<String> members = new ArrayList<>();
    members.add(".property = " + CText.literal(phandle.property()));
    if (phandle.index() > 0) {
      members.add(".index = " + phandle.index());
    }
    ProviderCells.of(phandle.property())
        .ifPresent(cells -> members.add(".cells = " + CText.literal(cells)));
    return members;
  }
}
