// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.vfiodt.data.DataCode;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;

/** Reads the data files of facts; each file is one fact, named by the file. */
final class FactReader {
  static final String FOLDER = "arndale-config/facts";
  private static final String SUFFIX = ".toml";

  private FactReader() {}

  static Outcome<List<Fact>> read(DataFolder data) {
    List<Outcome<Fact>> facts = new ArrayList<>();
    for (String name : data.names(FOLDER, SUFFIX)) {
      String file = FOLDER + "/" + name + SUFFIX;
      data.text(file).ifPresent(text -> facts.add(fact(name, SourceFile.root(file, text))));
    }
    return facts.isEmpty()
        ? Outcome.failed(Diagnostic.of(DataCode.MISSING, "there are no facts in " + FOLDER))
        : Outcome.all(facts);
  }

  private static Outcome<Fact> fact(String name, SourceFile file) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    TomlTable table = TomlTable.parse(file, diagnostics);
    if (!diagnostics.isEmpty()) {
      return Outcome.failed(diagnostics);
    }
    String evidence = table.text("evidence");
    List<Alternative> any = new ArrayList<>();
    for (TomlTable inner : table.tables("any")) {
      any.add(alternative(inner));
      inner.finish();
    }
    if (any.isEmpty() && !table.has("any")) {
      diagnostics.add(
          Diagnostic.at(table.at(), DataCode.KEY_MISSING, "a fact needs at least one [[any]]"));
    }
    table.finish();
    return Outcome.of(new Fact(name, evidence, any), diagnostics);
  }

  private static Alternative alternative(TomlTable table) {
    Optional<Pattern> pattern = Optional.empty();
    Optional<String> text = table.optionalText("pattern");
    try {
      pattern = text.map(regex -> Pattern.compile(regex, Pattern.MULTILINE));
    } catch (PatternSyntaxException e) {
      table.wrong("pattern", "not a regular expression: " + e.getDescription());
    }
    return new Alternative(table.text("file"), pattern, table.flag("absent"), table.at());
  }
}
