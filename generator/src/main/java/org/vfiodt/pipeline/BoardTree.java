// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.List;
import java.util.Objects;
import org.vfiodt.devices.Device;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsRequest;

/**
 * A board's device tree as a kernel tree has it.
 *
 * @param request what was compiled; an overlay is added to it as a further source
 * @param devices in the order of the source
 */
public record BoardTree(DtsRequest request, DeviceTree tree, List<Device> devices) {
  public BoardTree {
    Objects.requireNonNull(request);
    Objects.requireNonNull(tree);
    devices = List.copyOf(devices);
  }
}
