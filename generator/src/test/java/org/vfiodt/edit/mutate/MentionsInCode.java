// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.vfiodt.edit.Locator;

/** Prototypes, uses and near names of what an edit looks for, and the same code in other units. */
final class MentionsInCode implements Mutation {
  @Override
  public Demand demand() {
    return Demand.BESIDE;
  }

  @Override
  public Optional<Patchwork> mutate(Site site, Random random) {
    Source source = site.source();
    List<String> texts =
        site.locators().stream().flatMap(locator -> texts(site, locator, random)).toList();
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    List<Splice> splices =
        points(site).isEmpty()
            ? List.of()
            : Picks.some(site, random, points(site), point -> point).stream()
                .map(point -> Splice.insert(point, Picks.any(random, texts) + "\n"))
                .toList();
    return splices.isEmpty() || source.language() == Language.DTS
        ? Optional.empty()
        : Optional.of(Patchwork.spliced(site, splices));
  }

  private static List<Integer> points(Site site) {
    Source source = site.source();
    if (source.language() != Language.PLAIN) {
      return source.units().stream().map(unit -> unit.lines().start()).toList();
    }
    return source.lines().stream()
        .filter(line -> line.start() > 1 && source.text().startsWith("\n\n", line.start() - 2))
        .map(Stretch::start)
        .toList();
  }

  private static Stream<String> texts(Site site, Locator locator, Random random) {
    String text = locator.text();
    String name = Picks.name(random);
    boolean elsewhere = Mentions.isCode(locator) && !site.edit().in().isEmpty();
    return switch (locator.kind()) {
      case FUNCTION ->
          Stream.of(
              "static int " + text + "(struct device *dev, int value);\n",
              "EXPORT_SYMBOL_GPL(" + text + ");\n",
              "static int (*" + name + ")(void) = " + text + ";\n",
              "static struct ops " + name + " = {\n\t.run = " + text + ",\n};\n",
              "static int " + name + "(void)\n{\n\treturn " + text + "(NULL);\n}\n",
              "static int " + text + "_mutant(void)\n{\n\treturn 0;\n}\n",
              "#define " + name + "(x) \\\n\t" + text + "(x)\n");
      case STRUCT ->
          Stream.of(
              "struct " + text + ";\n",
              "static struct "
                  + text
                  + " *"
                  + name
                  + "(struct "
                  + text
                  + " *it)\n{\n\treturn it;\n}\n",
              "static struct " + text + " " + name + " = {\n\t.value = 1,\n};\n",
              "struct " + text + "_mutant {\n\tstruct " + text + " *it;\n};\n");
      case INITIALIZER ->
          Stream.of(
              "static struct ops " + text + ";\n",
              "static struct ops *" + name + " = {\n\t&" + text + ",\n};\n",
              "static struct ops " + text + "_mutant = {\n\t.run = NULL,\n};\n");
      case DEFINE ->
          Stream.of("#ifndef " + text + "\n#endif\n", "#define " + text + "_MUTANT " + text + "\n");
      case INCLUDE -> Stream.of("#include <mutant/" + text + ">\n", "#include \"" + text + "x\"\n");
      case ENTRY ->
          Stream.of(
              "config MUTANT\n\tbool \"Not config " + text + "\"\n\tdepends on " + text + "\n",
              "config " + text + "_MUTANT\n\ttristate\n");
      case SOURCE ->
          Stream.of("source \"" + text + ".mutant\"\n", "source \"mutant/" + text + "\"\n");
      case IF -> Stream.of("if " + text + " && MUTANT\nendif\n", "if " + text + "_MUTANT\nendif\n");
      case ASSIGNMENT -> Stream.of("mutant-" + text + " := 1\n", "mutant := $(" + text + ")\n");
      case CALL, STATEMENT, TOKENS, LINE ->
          elsewhere && site.source().language() == Language.C
              ? Stream.of(inOtherUnit(locator, name))
              : Stream.of();
      default -> Stream.of();
    };
  }

  private static String inOtherUnit(Locator locator, String name) {
    String text = locator.text();
    return switch (locator.kind()) {
      case CALL -> "static void " + name + "(void)\n{\n\t" + text + "(1, 2);\n}\n";
      case STATEMENT -> "static void " + name + "(void)\n{\n\t" + text + "\n}\n";
      case TOKENS -> "#ifdef MUTANT\n/* " + text + " */\n#endif\n";
      default ->
          text.endsWith("{")
              ? "static void " + name + "(void)\n{\n\tif (!x) {\n\t" + text + "\n\t}\n}\n"
              : "struct " + name + " {\n\t" + text + "\n};\n";
    };
  }
}
