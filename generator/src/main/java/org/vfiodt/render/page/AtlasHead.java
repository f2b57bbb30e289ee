// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * What an atlas is about.
 *
 * @param remarks what was left out and the like
 */
record AtlasHead(
    String kernel, String rules, List<String> remarks, List<VerdictCount> devices, int total)
    implements PageView {
  AtlasHead {
    remarks = List.copyOf(remarks);
    devices = List.copyOf(devices);
  }
}
