// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Random;

/** New statements in functions, right before and behind others. */
final class StatementsAdded extends LineSplices {
  private static final List<String> STATEMENTS =
      List.of(
          "NAME(dev, 1);",
          "if (NAME)\nI\treturn;",
          "while (NAME(1)) {\nI\tcpu_relax();\nI}",
          "#ifdef CONFIG_NAME\nINAME = \"};\";\n#endif",
          "switch (NAME) {\nIcase '{':\nI\tbreak;\nIdefault:\nI\tNAME('}', \"/*\");\nI}",
          "NAME:",
          "pr_debug(\"NAME %d\\n\",\nI\t __LINE__);");

  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  boolean fits(Source source, int line) {
    return source.language() == Language.C
        && source.complete(line)
        && Bodies.inFunction(source, line)
        && source.line(line).startsWith("\t");
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    String indent = source.indent(line);
    String text =
        Picks.any(random, STATEMENTS)
            .replace("NAME", Picks.name(random))
            .replace("\nI", "\n" + indent);
    String first = text.startsWith("#") || text.endsWith(":") ? "" : indent;
    return List.of(Splice.insert(start(source, line), first + text + "\n"));
  }
}
