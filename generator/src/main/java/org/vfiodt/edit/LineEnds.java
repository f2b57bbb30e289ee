// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.function.Function;
import org.vfiodt.edit.EditOutcome.Applied;

/** Lets a file whose every line ends with a carriage return keep its habit in our text, too. */
final class LineEnds {
  private LineEnds() {}

  static EditOutcome apply(String before, Function<String, EditOutcome> edit) {
    if (!haveCarriageReturns(before)) {
      return edit.apply(before);
    }
    EditOutcome outcome = edit.apply(before.replace("\r\n", "\n"));
    return outcome instanceof Applied applied
        ? new Applied(applied.after().replace("\n", "\r\n"))
        : outcome;
  }

  private static boolean haveCarriageReturns(String text) {
    int at = text.indexOf('\n');
    boolean all = at > 0;
    while (at >= 0 && all) {
      all = at > 0 && text.charAt(at - 1) == '\r';
      at = text.indexOf('\n', at + 1);
    }
    return all;
  }
}
