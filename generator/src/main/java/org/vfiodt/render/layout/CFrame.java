// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.layout;

import java.util.List;

/**
 * A block between braces.
 *
 * @param header level of the line that opened it, and of its closing brace
 * @param body level of what stands inside
 */
record CFrame(Kind kind, int header, int body) {
  enum Kind {
    FILE,
    /** Statements, or members of a struct. */
    CODE,
    SWITCH,
    /** Entries that end with a comma: an initializer or an enum. */
    LIST
  }

  static CFrame file() {
    return new CFrame(Kind.FILE, 0, 0);
  }

  /** The block that the open brace at {@code brace} starts. */
  CFrame opened(List<CToken> tokens, int brace, int level) {
    return new CFrame(kindOf(tokens, brace), level, level + 1);
  }

  private Kind kindOf(List<CToken> tokens, int brace) {
    boolean assigned = brace > 0 && tokens.get(brace - 1).is("=");
    if (assigned || kind == Kind.LIST) {
      return Kind.LIST;
    }
    boolean plain = tokens.subList(0, brace).stream().noneMatch(t -> t.is("("));
    if (plain && tokens.subList(0, brace).stream().anyMatch(t -> t.is("enum"))) {
      return Kind.LIST;
    }
    return tokens.get(0).is("switch") ? Kind.SWITCH : Kind.CODE;
  }
}
