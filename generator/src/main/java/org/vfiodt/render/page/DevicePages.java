// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Outcome;

/** What the pages about devices have in common. */
final class DevicePages {
  private DevicePages() {}

  static Outcome<PageFiles> files(DataFolder data) {
    return PageFiles.of(data, "templates/page/page.css", "templates/page/page.js");
  }
}
