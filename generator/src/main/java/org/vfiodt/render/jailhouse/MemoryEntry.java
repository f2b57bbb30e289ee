// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import org.vfiodt.devices.handover.jailhouse.CellMemory;
import org.vfiodt.render.View;
import org.vfiodt.render.handover.PlainText;

/** One entry of mem_regions. */
public record MemoryEntry(
    String owner, String address, String size, boolean trapped, boolean rootShared)
    implements View {
  static MemoryEntry of(CellMemory memory) {
    return new MemoryEntry(
        PlainText.comment(String.join(", ", memory.owners())),
        Hex.of(memory.address()),
        Hex.of(memory.size()),
        memory.trapped(),
        memory.rootShared());
  }
}
