// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words that make a line with {@code #} a directive; any other word leaves it text. */
enum Directive {
  DEFINE,
  UNDEF,
  INCLUDE,
  INCLUDE_NEXT,
  IMPORT,
  IF,
  IFDEF,
  IFNDEF,
  ELIF,
  ELIFDEF,
  ELIFNDEF,
  ELSE,
  ENDIF,
  ERROR,
  WARNING,
  LINE,
  PRAGMA,
  IDENT,
  SCCS,
  ASSERT,
  UNASSERT,
  /** A lone {@code #}, or the line marker of an earlier preprocessor run. */
  NULL;

  private static final Map<String, Directive> BY_WORD = new HashMap<>();

  static {
    for (Directive directive : values()) {
      if (directive != NULL) {
        BY_WORD.put(directive.name().toLowerCase(java.util.Locale.ROOT), directive);
      }
    }
  }

  static Optional<Directive> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
