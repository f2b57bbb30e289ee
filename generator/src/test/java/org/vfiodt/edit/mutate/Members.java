// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.stream.IntStream;

/** Lines of structures, nodes and entries that stand for themselves. */
final class Members {
  private Members() {}

  /** Numbers of all such lines. */
  static List<Integer> of(Source source) {
    return IntStream.range(0, source.lines().size())
        .filter(line -> isMember(source, line))
        .boxed()
        .toList();
  }

  static boolean isMember(Source source, int line) {
    boolean member =
        switch (source.language()) {
          case C -> source.line(line).matches("\\t[^}{#*/].*[;,]");
          case DTS -> source.line(line).matches("\\t+[^}{#*/]+ = .*;");
          case KCONFIG -> source.line(line).matches("\\t(select|depends on|default) .*");
          default -> false;
        };
    boolean head = source.line(line - 1).matches(".*[;,{]|\\t(select|tristate|bool|depends on).*");
    boolean whole =
        source.parentheses(LineSplices.start(source, line)) == 0
            && source.parentheses(LineSplices.textEnd(source, line)) == 0;
    return member && whole && source.open(line) && head && Bodies.inData(source, line);
  }
}
