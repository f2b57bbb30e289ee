// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.List;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.devices.handover.guest.Values;
import org.vfiodt.render.handover.Fragments;
import org.vfiodt.render.hypervisor.WholeDevice;

/** An overlay of the host's tree that hides devices from Dom0: {@code xen,passthrough}. */
final class HostOverlay {
  private HostOverlay() {}

  static NodeDraft of(List<WholeDevice> devices) {
    Fragments fragments = new Fragments();
    devices.stream()
        .flatMap(whole -> whole.parts().stream())
        .forEach(
            part ->
                fragments.add(
                    part.node().path(), List.of(Values.flag("xen,passthrough")), List.of()));
    return fragments.root();
  }
}
