// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import org.vfiodt.render.matrix.StatusMark;
import org.vfiodt.report.Status;

/** Signs and words for a status, each different from the others without any colour. */
final class Marks {
  private Marks() {}

  static StatusMark of(Status status) {
    return switch (status) {
      case PASS -> new StatusMark("pass", "\u2713", "passed");
      case FAIL -> new StatusMark("fail", "\u2715", "failed");
      case ERROR -> new StatusMark("error", "\u25b2", "errors");
      case SKIP -> new StatusMark("skip", "\u25cb", "skipped");
    };
  }
}
