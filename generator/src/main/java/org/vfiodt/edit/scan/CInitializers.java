// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/** Initializers in braces, {@code name = { ... }} and {@code name[] = { ... }}. */
public final class CInitializers implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    CCode code = file.code();
    List<Place> places = new ArrayList<>();
    for (int i = 1; i < code.size(); i++) {
      if (code.is(i, "{") && code.is(i - 1, "=") && code.partner(i) > 0) {
        initializer(file, i, places);
      }
    }
    return Search.named(places, wanted, code.flaw());
  }

  private static void initializer(FileText file, int brace, List<Place> places) {
    CCode code = file.code();
    List<String> names = new ArrayList<>();
    int first = brace - 1;
    int i = brace - 2;
    while (i >= 0 && !code.isOneOf(i, ";", "{", "}", ",", "(")) {
      if (code.isWord(i)) {
        names.add(code.token(i).text());
      }
      first = i;
      i = (code.isOneOf(i, "]", ")") ? Math.max(0, code.partner(i)) : i) - 1;
      first = Math.min(first, i + 1);
    }
    int close = code.partner(brace);
    int end = code.isOneOf(close + 1, ";", ",") ? close + 1 : close;
    places.add(
        Place.around(
                file,
                declared(names),
                CComments.above(file, code.token(first).start()),
                code.token(end).end())
            .body(file, code.token(brace).end(), code.token(close).start()));
  }

  /** The name is the last word before the brace that is no attribute. */
  private static List<String> declared(List<String> backwards) {
    return backwards.stream().filter(word -> !word.startsWith("__")).limit(1).toList();
  }
}
