// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that keeps its indentation: no trailing white space, no two blank lines together, none at
 * the start. One at the end stays, for text that goes in front of other text.
 */
public final class PlainLayout {
  private PlainLayout() {}

  public static String layOut(String source) {
    List<String> out = new ArrayList<>();
    for (String line : source.lines().map(String::stripTrailing).toList()) {
      boolean afterBlank = out.isEmpty() || out.get(out.size() - 1).isEmpty();
      if (!line.isEmpty() || !afterBlank) {
        out.add(line);
      }
    }
    return out.isEmpty() ? "" : String.join("\n", out) + "\n";
  }
}
