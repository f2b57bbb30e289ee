// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * What a device has and needs.
 *
 * @param created whether Linux makes it at boot
 * @param hidden how many entries of the lists are left out
 */
record DeviceParts(
    String compatible,
    boolean created,
    List<String> regions,
    List<String> windows,
    List<DevicePart> interrupts,
    List<DevicePart> masters,
    List<NodeLink> group,
    List<DevicePart> uses,
    List<DevicePart> clients,
    int hidden)
    implements PageView {
  DeviceParts {
    regions = List.copyOf(regions);
    windows = List.copyOf(windows);
    interrupts = List.copyOf(interrupts);
    masters = List.copyOf(masters);
    group = List.copyOf(group);
    uses = List.copyOf(uses);
    clients = List.copyOf(clients);
  }
}
