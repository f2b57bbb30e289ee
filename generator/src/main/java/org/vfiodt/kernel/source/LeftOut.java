// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.kernel.KernelCode;

/** Tells what of a tree is not in its copy. */
final class LeftOut {
  private static final int SHOWN = 3;

  private LeftOut() {}

  /** Trees of vendors have links into their authors' machines; no build needs them. */
  static List<Diagnostic> links(List<String> names, String from) {
    if (names.isEmpty()) {
      return List.of();
    }
    String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
    return List.of(
        Diagnostic.of(
            KernelCode.LINK_LEFT_OUT,
            "links of " + from + " that point out of the tree are left out: " + shown + more));
  }
}
