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
  FUNCTION("function", true),
  STRUCT("struct", true),
  INITIALIZER("initializer", true),
  CONDITIONAL("conditional", true),
  ENTRY("entry", true),
  IF("if", true),
  NODE("node", true),
  DEFINE("define", true),
  INCLUDE("include", false),
  SOURCE("source", false),
  ASSIGNMENT("assignment", false),
  LINE("line", false),
  STATEMENT("statement", false),
  CALL("call", false),
  TOKENS("tokens", false),
  START("start", false),
  END("end", false);

  private final String key;
  private final boolean block;

  LocatorKind(String key, boolean block) {
    this.key = key;
    this.block = block;
  }

  public String key() {
    return key;
  }

  public boolean isBlock() {
    return block;
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
