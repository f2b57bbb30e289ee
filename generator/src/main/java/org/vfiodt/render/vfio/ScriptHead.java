// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.vfio;

import java.util.List;
import org.vfiodt.render.View;

/**
 * What both scripts begin with.
 *
 * @param names in sysfs, separated by blanks
 * @param override whether the kernel lets user space choose drivers; otherwise the generated driver
 *     takes nodes that name it
 * @param driver of devices on the platform bus
 * @param forced comment lines
 */
public record ScriptHead(String names, boolean override, String driver, List<String> forced)
    implements View {
  public ScriptHead {
    forced = List.copyOf(forced);
  }
}
