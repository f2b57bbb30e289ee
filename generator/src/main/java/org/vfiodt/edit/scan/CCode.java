// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.List;
import java.util.Optional;

/**
 * The nesting of C code outside preprocessor lines. Where {@code #else} gives another version of
 * the same code, each branch continues from what was open at its {@code #if}, and what follows the
 * {@code #endif} continues from the first branch.
 */
final class CCode {
  private final List<Token> tokens;
  private final int[] partner;
  private final int[] parent;
  private final Optional<Search.Flaw> flaw;

  CCode(List<Token> tokens, int[] partner, int[] parent, Optional<Search.Flaw> flaw) {
    this.tokens = tokens;
    this.partner = partner;
    this.parent = parent;
    this.flaw = flaw;
  }

  static CCode of(Lexed lexed) {
    return new CNesting(lexed).code();
  }

  /** Tokens outside preprocessor lines. */
  int size() {
    return tokens.size();
  }

  Token token(int index) {
    return tokens.get(index);
  }

  boolean is(int index, String text) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(text);
  }

  boolean isWord(int index) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isWord();
  }

  boolean isOneOf(int index, String... texts) {
    for (String text : texts) {
      if (is(index, text)) {
        return true;
      }
    }
    return false;
  }

  /** Index of the matching bracket; -1 when the token is no bracket or has no match. */
  int partner(int index) {
    return partner[index];
  }

  /** Index of the opening bracket around a token; -1 at the top. */
  int parent(int index) {
    return parent[index];
  }

  Optional<Search.Flaw> flaw() {
    return flaw;
  }

  /** Whether a brace holds statements rather than values or members. */
  boolean holdsStatements(int brace) {
    int before = brace - 1;
    if (is(before, ")")) {
      int called = partner[before] - 1;
      return isWord(called) && !isOneOf(called, "return", "sizeof", "case");
    }
    if (isOneOf(before, ";", ":", "}", "(", "else", "do")) {
      return true;
    }
    if (is(before, "{")) {
      return parent[brace] == before && holdsStatements(before);
    }
    return isWord(before) && is(before - 1, ")") && token(before).text().startsWith("__");
  }
}
