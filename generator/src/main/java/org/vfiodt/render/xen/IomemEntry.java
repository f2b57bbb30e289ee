// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import org.vfiodt.render.View;
import org.vfiodt.render.hypervisor.PlainText;

/**
 * One entry of iomem.
 *
 * @param moved whether the guest finds it elsewhere
 */
public record IomemEntry(String owner, String frame, String count, boolean moved, String guestFrame)
    implements View {
  static IomemEntry of(Pages pages) {
    return new IomemEntry(
        PlainText.comment(String.join(", ", pages.owners())),
        "0x" + Long.toHexString(pages.frame()),
        "0x" + Long.toHexString(pages.count()),
        pages.frame() != pages.guestFrame(),
        "0x" + Long.toHexString(pages.guestFrame()));
  }
}
