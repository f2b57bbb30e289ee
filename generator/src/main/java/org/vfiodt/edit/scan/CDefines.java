// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.List;
import java.util.Optional;

/** {@code #define} lines with their continuation lines and the comment that starts on them. */
public final class CDefines implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    List<Place> places =
        CDirective.all(file).stream()
            .filter(directive -> directive.word().equals("define"))
            .map(define -> place(file, define))
            .toList();
    return Search.named(places, wanted, Optional.empty());
  }

  private static Place place(FileText file, CDirective define) {
    List<String> name = define.arguments().stream().limit(1).toList();
    Place place = Place.around(file, name, define.start(), define.end());
    return place.inner(file.lineEnd(define.start() + 1), place.end());
  }
}
