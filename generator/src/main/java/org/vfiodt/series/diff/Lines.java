// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.ArrayList;
import java.util.List;

/** Text to lines, each with its line break; only the last may lack one. */
public final class Lines {
  private Lines() {}

  public static List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }
}
