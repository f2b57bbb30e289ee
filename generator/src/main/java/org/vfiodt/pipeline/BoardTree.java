// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.List;
import java.util.Objects;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Platform;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsRequest;

/**
 * A board's device tree as a kernel tree has it.
 *
 * @param request what was compiled; an overlay is added to it as a further source
 * @param platform what the kernel makes of it
 */
public record BoardTree(DtsRequest request, Platform platform) {
  public BoardTree {
    Objects.requireNonNull(request);
    Objects.requireNonNull(platform);
  }

  public DeviceTree tree() {
    return platform.tree();
  }

  /** In the order of the source. */
  public List<Device> devices() {
    return platform.devices();
  }
}
