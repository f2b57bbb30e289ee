// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/** C function definitions, each with the comment right above it. */
public final class CFunctions implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    CCode code = file.code();
    List<Place> places = new ArrayList<>();
    int itemStart = 0;
    for (int i = 0; i < code.size(); i++) {
      if (code.parent(i) >= 0) {
        continue;
      }
      if (code.is(i, "{") && code.partner(i) > 0) {
        function(file, itemStart, i, places);
      }
      if (code.isOneOf(i, ";", "}")) {
        itemStart = i + 1;
      }
    }
    return Search.named(places, wanted, code.flaw());
  }

  private static void function(FileText file, int itemStart, int brace, List<Place> places) {
    CCode code = file.code();
    if (!code.holdsStatements(brace)) {
      return;
    }
    List<String> names = new ArrayList<>();
    int name = -1;
    for (int i = itemStart; i < brace; i++) {
      if (code.is(i, "=")) {
        return;
      }
      if (code.parent(i) < 0 && code.isWord(i) && code.is(i + 1, "(")) {
        boolean attribute = code.token(i).text().startsWith("__");
        if (name < 0 || !attribute) {
          name = i;
        }
        names.add(code.token(i).text());
      }
    }
    if (name < 0) {
      return;
    }
    int first = code.token(firstToken(code, itemStart, name)).start();
    int end = code.token(code.partner(brace)).end();
    places.add(
        Place.around(file, names, CComments.above(file, first), end)
            .body(file, code.token(brace).end(), code.token(code.partner(brace)).start()));
  }

  /** Steps over type words and attributes, but not over a macro call without a semicolon. */
  private static int firstToken(CCode code, int itemStart, int name) {
    int first = name;
    while (first > itemStart) {
      int before = first - 1;
      if (code.is(before, ")") && code.partner(before) > itemStart) {
        int called = code.partner(before) - 1;
        if (!code.isWord(called) || !code.token(called).text().startsWith("__")) {
          return first;
        }
        first = called;
      } else if (code.isWord(before) || code.is(before, "*")) {
        first = before;
      } else {
        return first;
      }
    }
    return first;
  }
}
