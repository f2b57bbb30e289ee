// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.List;
import org.vfiodt.dts.Node;

/**
 * Devices that no IOMMU can tell apart: who gets one gets them all.
 *
 * @param number from 0, in the order of the source; the kernel's own numbers come up as it runs
 * @param members devices that the kernel makes, in the order of the source
 */
public record IommuGroup(int number, List<Node> members) {
  public IommuGroup {
    members = List.copyOf(members);
  }
}
