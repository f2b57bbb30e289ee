// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.kernel.Facts;
import org.vfiodt.source.Span;

/** Decides {@code needs} lists by the facts of a kernel tree. */
final class Needs {
  private final Facts facts;
  private final List<Diagnostic> diagnostics;

  /**
   * @param diagnostics receives unknown facts
   */
  Needs(Facts facts, List<Diagnostic> diagnostics) {
    this.facts = facts;
    this.diagnostics = diagnostics;
  }

  /** The entries that do not hold; unknown ones are reported and not among them. */
  List<String> unmet(List<String> needs, Span at) {
    List<String> unmet = new ArrayList<>();
    for (String need : needs) {
      if (!facts.unknown(List.of(need)).isEmpty()) {
        String name = need.startsWith("!") ? need.substring(1) : need;
        diagnostics.add(
            Diagnostic.at(
                    at, RenderCode.FACT_UNKNOWN, "no data file describes the fact '" + name + "'")
                .hint(Suggestion.hint(name, facts.known())));
      } else if (!facts.has(need)) {
        unmet.add(need);
      }
    }
    return unmet;
  }

  /** For people: {@code not a, but b}. */
  static String reason(List<String> unmet) {
    List<String> found = new ArrayList<>();
    for (String need : unmet) {
      found.add(
          need.startsWith("!")
              ? "the kernel has '" + need.substring(1) + "'"
              : "the kernel lacks '" + need + "'");
    }
    return String.join(" and ", found);
  }
}
