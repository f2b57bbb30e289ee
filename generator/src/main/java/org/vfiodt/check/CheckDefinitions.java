// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.source.SourceFile;

/** The checks of {@code toolchain/checks}: one file, one column. */
public final class CheckDefinitions {
  public static final String FOLDER = "toolchain/checks";
  private static final String SUFFIX = ".toml";

  private CheckDefinitions() {}

  /** All of them, in the order of the columns. */
  public static Outcome<List<CheckDefinition>> load(DataFolder data) {
    return Outcome.all(data.names(FOLDER, SUFFIX).stream().map(name -> load(data, name)).toList())
        .map(
            all ->
                all.stream()
                    .sorted(
                        Comparator.comparingLong(CheckDefinition::order)
                            .thenComparing(CheckDefinition::name))
                    .toList());
  }

  /**
   * Those that were asked for, in the order of the columns; when none was, all but those that wait
   * to be asked for.
   */
  public static Outcome<List<CheckDefinition>> load(DataFolder data, List<String> asked) {
    List<String> known = data.names(FOLDER, SUFFIX);
    List<Diagnostic> unknown =
        asked.stream().filter(name -> !known.contains(name)).map(n -> unknown(n, known)).toList();
    return load(data)
        .after(unknown)
        .map(
            all ->
                all.stream()
                    .filter(
                        check ->
                            asked.isEmpty() ? !check.onRequest() : asked.contains(check.name()))
                    .toList());
  }

  private static Diagnostic unknown(String name, List<String> known) {
    return Diagnostic.of(CheckCode.NO_CHECK, "there is no check '" + name + "'")
        .hint(Suggestion.hint(name, known).or(() -> Optional.of(String.join(", ", known))));
  }

  private static Outcome<CheckDefinition> load(DataFolder data, String name) {
    String file = FOLDER + "/" + name + SUFFIX;
    String text = data.text(file).orElse("");
    List<Diagnostic> diagnostics = new ArrayList<>();
    TomlTable table = TomlTable.parse(SourceFile.root(file, text), diagnostics);
    Optional<String> script = table.optionalText("script");
    CheckDefinition check =
        new CheckDefinition(
            name,
            table.text("title"),
            table.text("description"),
            table.number("order"),
            word(table, "of", CheckDefinition.Of.values()),
            word(table, "kind", MatrixCheck.Kind.values()),
            table.flag("on-request"),
            table.texts("tools"),
            table.optionalText("class"),
            table.texts("program"),
            script,
            text + script.flatMap(known -> data.text(FOLDER + "/" + known)).orElse(""));
    table.finish();
    if (check.type().isPresent() == !check.program().isEmpty()) {
      table.wrong("class", "a check needs one of 'class' and 'program'");
    }
    if (script.isPresent() && data.text(FOLDER + "/" + script.get()).isEmpty()) {
      diagnostics.add(
          Diagnostic.at(
              table.at("script"),
              CheckCode.NO_SCRIPT,
              "there is no file '" + FOLDER + "/" + script.get() + "'"));
    }
    return Outcome.of(check, diagnostics);
  }

  private static <E extends Enum<E>> E word(TomlTable table, String key, E[] values) {
    String word = table.text(key);
    for (E each : values) {
      if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
        return each;
      }
    }
    String known =
        Stream.of(values)
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    table.wrong(key, "this is none of: " + known);
    return values[0];
  }
}
