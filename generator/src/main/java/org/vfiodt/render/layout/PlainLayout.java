// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that keeps its indentation: no trailing white space, no two blank lines together, none at
 * the ends.
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
    if (!out.isEmpty() && out.get(out.size() - 1).isEmpty()) {
      out.remove(out.size() - 1);
    }
    return out.isEmpty() ? "" : String.join("\n", out) + "\n";
  }
}
