// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.List;
import java.util.Optional;

/** {@code #include} lines, by the name of the header without its quotes. */
public final class CIncludes implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    List<Place> places =
        CDirective.all(file).stream()
            .filter(directive -> directive.word().equals("include"))
            .map(include -> Place.around(file, header(include), include.start(), include.end()))
            .toList();
    return Search.named(places, wanted, Optional.empty());
  }

  private static List<String> header(CDirective include) {
    String all = String.join("", include.arguments());
    boolean quoted = all.length() > 1 && (all.startsWith("<") || all.startsWith("\""));
    int end = quoted ? all.indexOf(all.charAt(0) == '<' ? '>' : '"', 1) : -1;
    return end > 0 ? List.of(all.substring(1, end)) : List.of();
  }
}
