// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** Indentation, braces and semicolons of a printed spec. */
final class SpecLayout {
  static final String STEP = "    ";

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** White space in front of a statement. */
  String indentation() {
    return STEP.repeat(depth);
  }

  void line(String statement) {
    text.append(indentation()).append(statement).append(";\n");
  }

  void open(String head) {
    if (depth == 0 && text.length() > 0) {
      text.append('\n');
    }
    text.append(indentation()).append(head).append(" {\n");
    depth++;
  }

  void close() {
    depth--;
    text.append(indentation()).append("}\n");
  }

  String text() {
    return text.toString();
  }
}
