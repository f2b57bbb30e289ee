// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.List;
import java.util.Objects;
import org.vfiodt.devices.Device;
import org.vfiodt.diag.Note;

/**
 * A device and its node in a guest's tree.
 *
 * @param node has exactly one label
 * @param leftOut what of the host's node does not go along, and why
 */
public record GuestDevice(Device device, NodeDraft node, List<Note> leftOut) {
  public GuestDevice {
    Objects.requireNonNull(device);
    Objects.requireNonNull(node);
    leftOut = List.copyOf(leftOut);
  }

  public String label() {
    return node.labels().get(0);
  }
}
