// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** Braces on a line of their own put behind what they follow, and the other way about. */
final class BraceStyle extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    return source.language().hasBraces()
        && (source.line(line).matches("\\s*\\{")
                && source.line(line - 1).matches("\\s*\\w.*[^/\\\\]")
                && source.role(Math.max(0, start(source, line) - 2)) == Role.CODE
            || source
                .line(line)
                .matches("\\s*(if|while|for|switch|struct|static|[a-z0-9_]+:|} else).* \\{"))
        && source.role(textEnd(source, line) - 1) == Role.CODE;
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    int brace = textEnd(source, line) - 1;
    return source.line(line).isBlank() || source.line(line).strip().equals("{")
        ? List.of(new Splice(textEnd(source, line - 1), brace, " "))
        : List.of(new Splice(brace - 1, brace, "\n" + source.indent(line)));
  }
}
