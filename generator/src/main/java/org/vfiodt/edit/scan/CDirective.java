// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * One preprocessor line.
 *
 * @param word such as {@code include}; empty for a lone {@code #}
 * @param arguments the tokens after the word
 * @param end of the last token or of a comment that starts on the line
 */
record CDirective(String word, List<String> arguments, int start, int end) {
  CDirective {
    arguments = List.copyOf(arguments);
  }

  boolean opensConditional() {
    return word.equals("if") || word.equals("ifdef") || word.equals("ifndef");
  }

  static List<CDirective> all(FileText file) {
    List<CDirective> all = new ArrayList<>();
    List<Token> tokens = file.lexed().tokens();
    int next = 0;
    for (Range range : file.lexed().directives()) {
      while (next < tokens.size() && tokens.get(next).start() <= range.start()) {
        next++;
      }
      List<String> words = new ArrayList<>();
      while (next < tokens.size() && tokens.get(next).start() < range.end()) {
        words.add(tokens.get(next++).text());
      }
      String word = words.isEmpty() ? "" : words.remove(0);
      all.add(new CDirective(word, words, range.start(), range.end()));
    }
    return all;
  }
}
