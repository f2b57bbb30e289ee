// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.report.matrix.Cell;

/** Diagnostics of a cell, one below the other. */
final class MessageParts {
  private static final int MOST_LINES = 80;

  private final Allowance allowance;

  MessageParts(Allowance allowance) {
    this.allowance = allowance;
  }

  String of(Cell cell, LeftOut leftOut) {
    List<String> all = cell.messages().stream().flatMap(String::lines).toList();
    List<String> shown = new ArrayList<>();
    for (String line : all.subList(0, Math.min(MOST_LINES, all.size()))) {
      String text = Words.line(line);
      if (!allowance.take(0, List.of(text))) {
        break;
      }
      shown.add(text);
    }
    leftOut.add(all.size() - shown.size(), "line of messages", "lines of messages");
    return String.join("\n", shown);
  }
}
