// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.devices.resource.ProviderCells;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.NodeLink;

/**
 * Which ways lead to further nodes of devices.
 *
 * @param children some are children of the first node
 * @param phandles some are pointed at by a property
 * @param cells some of these properties have cells behind each phandle
 */
public record Links(boolean children, boolean phandles, boolean cells) {
  static Links of(List<DeviceSpec> devices) {
    List<NodeLink> links = devices.stream().flatMap(device -> links(device).stream()).toList();
    return new Links(
        links.stream().anyMatch(NodeLink.Child.class::isInstance),
        links.stream().anyMatch(NodeLink.Phandle.class::isInstance),
        links.stream()
            .filter(NodeLink.Phandle.class::isInstance)
            .map(NodeLink.Phandle.class::cast)
            .anyMatch(link -> ProviderCells.of(link.property()).isPresent()));
  }

  static List<NodeLink> links(DeviceSpec device) {
    return device.nodes().stream().map(node -> node.link().value()).toList();
  }
}
