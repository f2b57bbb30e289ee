// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/** Finds a run of tokens, whatever the white space, comments and line breaks between them. */
final class TokenRuns {
  private TokenRuns() {}

  /** Index of the first token of each run; runs may overlap. */
  static List<Integer> find(List<Token> tokens, List<Token> wanted) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= tokens.size(); i++) {
      int length = 0;
      while (length < wanted.size()
          && tokens.get(i + length).text().equals(wanted.get(length).text())) {
        length++;
      }
      if (length == wanted.size()) {
        found.add(i);
      }
    }
    return found;
  }
}
