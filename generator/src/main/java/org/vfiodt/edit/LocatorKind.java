// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The ways to name a place by structure, each with its key in a recipe. A block can hold other
 * places; the rest are places only.
 */
public enum LocatorKind {
  FUNCTION("function", Language.C, true),
  STRUCT("struct", Language.C, true),
  INITIALIZER("initializer", Language.C, true),
  CONDITIONAL("conditional", Language.C, true),
  DEFINE("define", Language.C, true),
  ENTRY("entry", Language.KCONFIG, true),
  IF("if", Language.KCONFIG, true),
  NODE("node", Language.DTS, true),
  INCLUDE("include", Language.C, false),
  STATEMENT("statement", Language.C, false),
  CALL("call", Language.C, false),
  SOURCE("source", Language.KCONFIG, false),
  ASSIGNMENT("assignment", Language.MAKE, false),
  LINE("line", Language.ANY, false),
  TOKENS("tokens", Language.ANY, false),
  START("start", Language.ANY, false),
  END("end", Language.ANY, false);

  private final String key;
  private final Language language;
  private final boolean block;

  LocatorKind(String key, Language language, boolean block) {
    this.key = key;
    this.language = language;
    this.block = block;
  }

  public String key() {
    return key;
  }

  Language language() {
    return language;
  }

  public boolean isBlock() {
    return block;
  }

  /**
   * Whether the place is a thing with a name. When nothing of that name is left, it has been
   * deleted; a text that is not found may as well have been rewritten.
   */
  public boolean isNamed() {
    return switch (this) {
      case FUNCTION, STRUCT, INITIALIZER, DEFINE, ENTRY, NODE, INCLUDE, SOURCE, ASSIGNMENT -> true;
      case CONDITIONAL, IF, STATEMENT, CALL, LINE, TOKENS, START, END -> false;
    };
  }

  /** {@code start} and {@code end}: a point of the scope, without a text to look for. */
  public boolean isEdge() {
    return this == START || this == END;
  }

  public static Optional<LocatorKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(LocatorKind::key).toList();
  }
}
