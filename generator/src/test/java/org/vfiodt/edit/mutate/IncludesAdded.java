// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** More headers, and more Kconfig files, beside those that are there. */
final class IncludesAdded extends LineSplices {
  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  boolean fits(Source source, int line) {
    String regex = "#\\s*include\\b.*|source\\b.*";
    return source.open(line)
        && (source.line(line).matches(regex) || line > 0 && source.line(line - 1).matches(regex));
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    String name = Picks.name(random);
    String include = "#include <linux/" + name + ".h>\n";
    String kconfig = "source \"drivers/" + name + "/Kconfig\"\n";
    return List.of(
        Splice.insert(
            start(source, line), source.language() == Language.KCONFIG ? kconfig : include));
  }
}
