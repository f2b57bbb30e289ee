// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import org.vfiodt.render.CText;
import org.vfiodt.render.View;
import org.vfiodt.render.hypervisor.PlainText;

/**
 * One entry of mem_regions.
 *
 * @param inRam a C literal: what is wrong when the cell's RAM is there
 */
public record MemoryEntry(
    String owner, String address, String size, boolean trapped, boolean rootShared, String inRam)
    implements View {
  static MemoryEntry of(CellMemory memory) {
    String owner = PlainText.comment(String.join(", ", memory.owners()));
    return new MemoryEntry(
        owner,
        Hex.of(memory.address()),
        Hex.of(memory.size()),
        memory.trapped(),
        memory.rootShared(),
        CText.literal(owner + " is inside the RAM"));
  }
}
