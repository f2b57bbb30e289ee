// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.List;
import org.vfiodt.render.View;

/**
 * The comment at the top of a device tree source.
 *
 * @param what it is, as lines
 * @param devices lines that name them
 * @param forced lines
 */
public record TreeHead(String board, List<String> what, List<String> devices, List<String> forced)
    implements View {
  public TreeHead {
    what = List.copyOf(what);
    devices = List.copyOf(devices);
    forced = List.copyOf(forced);
  }
}
