// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;

/** The rules of {@code toolchain/console}: one file, one rule; the fatal ones are tried first. */
record EventRules(List<EventRule> rules) {
  private static final String FOLDER = "toolchain/console";
  private static final String SUFFIX = ".toml";

  EventRules {
    List<EventRule> ordered = new ArrayList<>(rules.stream().filter(EventRule::fatal).toList());
    rules.stream().filter(rule -> !rule.fatal()).forEach(ordered::add);
    rules = List.copyOf(ordered);
  }

  static Outcome<EventRules> load(DataFolder data) {
    return Outcome.all(data.names(FOLDER, SUFFIX).stream().map(name -> rule(data, name)).toList())
        .map(EventRules::new);
  }

  /** The rule that a line without time stamp falls under. */
  Optional<EventRule> find(String line) {
    return rules.stream().filter(rule -> rule.pattern().matcher(line).find()).findFirst();
  }

  private static Outcome<EventRule> rule(DataFolder data, String name) {
    String file = FOLDER + "/" + name + SUFFIX;
    List<Diagnostic> diagnostics = new ArrayList<>();
    TomlTable table =
        TomlTable.parse(SourceFile.root(file, data.text(file).orElse("")), diagnostics);
    String title = table.text("title");
    String kind = table.text("kind");
    Pattern pattern = Pattern.compile("(?!)");
    try {
      pattern = Pattern.compile(table.text("pattern"));
    } catch (PatternSyntaxException e) {
      diagnostics.add(
          Diagnostic.at(table.at("pattern"), BootCode.RULE, "this is no regular expression"));
    }
    if (!List.of("end", "fatal", "warning").contains(kind)) {
      diagnostics.add(
          Diagnostic.at(table.at("kind"), BootCode.RULE, "unknown kind '" + kind + "'")
              .hint("end, fatal or warning"));
    }
    table.finish();
    return Outcome.of(
        new EventRule(name, title, pattern, !kind.equals("warning"), kind.equals("end")),
        diagnostics);
  }
}
