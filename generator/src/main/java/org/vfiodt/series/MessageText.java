// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.ArrayList;
import java.util.List;

/** White space of a commit message, cleaned up as git does. */
public final class MessageText {
  private MessageText() {}

  /** No white space at line ends, single empty lines, none at either end of the text. */
  public static List<String> cleaned(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String bare = Text.trimmedEnd(line);
      if (!bare.isEmpty() || (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty())) {
        lines.add(bare);
      }
    }
    if (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }
}
