// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/** Whole lines that are equal but for white space. */
public final class Lines implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    List<String> words = RawTokens.texts(wanted + "\n");
    List<Place> places = new ArrayList<>();
    for (int start = 0; start < file.text().length(); start = file.lineEnd(start + 1)) {
      int end = file.lineEnd(start + 1);
      if (RawTokens.texts(file.text().substring(start, end)).equals(words)) {
        places.add(Place.lines(wanted, start, end));
      }
    }
    return Search.matches(places);
  }
}
