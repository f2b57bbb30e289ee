// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * The operations given to the VFIO core.
 *
 * @param name of the driver, a C literal
 * @param releases whether something is to be done when a device goes away
 * @param opened whether the first descriptor that is opened and the last that is closed matter
 * @param entries further operations of the device file
 */
public record Operations(
    String module, VfioApi api, String name, boolean releases, boolean opened, List<Entry> entries)
    implements View {
  public Operations {
    entries = List.copyOf(entries);
  }

  /** A member of the structure and the function that it names. */
  public record Entry(String member, String function) {}
}
