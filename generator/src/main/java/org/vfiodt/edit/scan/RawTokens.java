// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Words and single characters of any text, without white space and line continuations: for files
 * that are not C.
 */
final class RawTokens {
  private RawTokens() {}

  static List<Token> of(String text, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && word(text.charAt(end))) {
        end++;
      }
      if (end == at) {
        end++;
      }
      boolean goesOn = text.startsWith("\\\n", at);
      if (!goesOn && !Character.isWhitespace(text.charAt(at))) {
        tokens.add(new Token(text.substring(at, end), at, end, false));
      }
      at = end;
    }
    return tokens;
  }

  static List<String> texts(String text) {
    return of(text, 0, text.length()).stream().map(Token::text).toList();
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
