// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * Finds the interrupts of a device.
 *
 * @param amba whether a device may be on the AMBA bus
 * @param nodes whether a device may have further nodes
 * @param level whether level interrupts are served
 * @param levelFlags what those have beyond the flags of edge interrupts
 */
public record InterruptLines(
    String module, boolean amba, boolean nodes, boolean level, List<String> levelFlags)
    implements View {
  public InterruptLines {
    levelFlags = List.copyOf(levelFlags);
  }
}
