// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** New members, constants, properties and options in structures, nodes and entries. */
final class MembersAdded extends LineSplices {
  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  boolean fits(Source source, int line) {
    return Members.isMember(source, line);
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    String name = Picks.name(random);
    String text =
        switch (source.language()) {
          case C -> sameKind(source.line(line).strip(), name);
          case DTS -> name.replace('_', '-') + " = <1 2>, <0x10 &clock>;";
          default -> Picks.any(random, List.of("select " + name, "depends on !" + name));
        };
    return List.of(Splice.insert(start(source, line), source.indent(line) + text + "\n"));
  }

  private static String sameKind(String member, String name) {
    if (member.startsWith(".")) {
      return "." + name + " = " + name + ",";
    }
    return member.endsWith(",") ? name + "," : "struct list_head " + name + ";";
  }
}
