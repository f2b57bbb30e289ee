// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Functions and data that become static, constant or annotated, or get another parameter. */
final class HeadsChanged extends LineSplices {
  @Override
  boolean fits(Source source, int line) {
    Stretch stretch = source.lines().get(line);
    return source.language().hasBraces()
        && source.units().stream().anyMatch(unit -> unit.head().equals(stretch));
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    List<Splice> splices = new ArrayList<>();
    String head = source.line(line);
    if (source.language() == Language.DTS) {
      int name = start(source, line) + source.indent(line).length();
      boolean named = source.text().charAt(name) != '&' && source.text().charAt(name) != '/';
      return named ? List.of(Splice.insert(name, Picks.name(random) + ": ")) : List.of();
    }
    int start = start(source, line);
    if (head.startsWith("static ") && random.nextInt(3) == 0) {
      splices.add(new Splice(start, start + 7, Picks.any(random, List.of("", "static\n"))));
    } else if (!head.matches("(struct|enum|union)\\b[^=(]*\\{")) {
      String word = Picks.any(random, List.of("static ", "__maybe_unused ", "noinline "));
      splices.add(new Splice(start, start + 1, word + head.charAt(0)));
    }
    int bracket = head.indexOf('(');
    if (bracket > 0 && head.matches("[^=]*\\w\\(\\w.*") && !head.contains("(void)")) {
      splices.add(Splice.insert(start + bracket + 1, "struct mutant *mutant, "));
    }
    int equals = head.indexOf(" = {");
    if (equals > 0) {
      splices.add(Splice.insert(start + equals, " __ro_after_init"));
    }
    return splices;
  }
}
