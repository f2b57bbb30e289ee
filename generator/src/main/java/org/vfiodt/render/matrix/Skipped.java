// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/** What did not run, by the reason. */
public record Skipped(List<SkippedReason> reasons, int leftOut) implements PageView {
  public Skipped {
    reasons = List.copyOf(reasons);
  }
}
