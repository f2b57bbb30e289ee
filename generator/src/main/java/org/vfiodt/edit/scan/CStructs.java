// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/** Definitions of structs, unions and enums, each with the comment right above it. */
public final class CStructs implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    CCode code = file.code();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      if (isKeyword(code, i)) {
        definition(file, i, places);
      }
    }
    return Search.named(places, wanted, code.flaw());
  }

  private static boolean isKeyword(CCode code, int i) {
    return code.isOneOf(i, "struct", "union", "enum");
  }

  private static void definition(FileText file, int keyword, List<Place> places) {
    CCode code = file.code();
    List<String> names = new ArrayList<>();
    int brace = keyword + 1;
    while (code.isWord(brace) && !isKeyword(code, brace) || code.is(brace, "(")) {
      if (code.isWord(brace) && !code.token(brace).text().startsWith("__")) {
        names.add(code.token(brace).text());
      }
      brace = code.is(brace, "(") ? Math.max(brace, code.partner(brace)) + 1 : brace + 1;
    }
    if (!code.is(brace, "{") || code.partner(brace) < 0) {
      return;
    }
    int close = code.partner(brace);
    int last = close;
    do {
      last++;
    } while (last < code.size() && !code.isOneOf(last, ";", "{", "}"));
    if (code.is(keyword - 1, "typedef") && code.isWord(last - 1)) {
      names.add(code.token(last - 1).text());
    }
    int first = keyword;
    while (code.isOneOf(first - 1, "typedef", "static", "const")) {
      first--;
    }
    int start = CComments.above(file, code.token(first).start());
    int end = code.is(last, ";") ? code.token(last).end() : code.token(close).end();
    places.add(
        Place.around(file, names, start, end)
            .body(file, code.token(brace).end(), code.token(close).start()));
  }
}
