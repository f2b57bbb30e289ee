// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;

/** Reads one rule; {@code toolchain/README.md} lists the keys. */
final class EventRuleFile {
  private static final Pattern NONE = Pattern.compile("(?!)");

  private final TomlTable table;
  private final List<Diagnostic> diagnostics;

  private EventRuleFile(TomlTable table, List<Diagnostic> diagnostics) {
    this.table = table;
    this.diagnostics = diagnostics;
  }

  static Outcome<EventRule> read(DataFolder data, String name, String file) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    TomlTable table =
        TomlTable.parse(SourceFile.root(file, data.text(file).orElse("")), diagnostics);
    EventRule rule = new EventRuleFile(table, diagnostics).rule(name);
    table.finish();
    return Outcome.of(rule, diagnostics);
  }

  private EventRule rule(String name) {
    return new EventRule(
        name,
        table.text("title"),
        word("kind", table.text("kind"), EventRule.Kind.values()),
        word("speaker", table.text("speaker", "kernel"), EventRule.Speaker.values()),
        pattern("pattern", table.text("pattern")),
        table.optionalText("place").map(this::place));
  }

  private Pattern place(String text) {
    Pattern pattern = pattern("place", text);
    if (pattern != NONE && pattern.matcher("").groupCount() != 1) {
      wrong("place", "this has not one group", Optional.empty());
    }
    return pattern;
  }

  private Pattern pattern(String key, String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      wrong(key, "this is no regular expression", Optional.empty());
      return NONE;
    }
  }

  private <T extends Enum<T>> T word(String key, String word, T[] values) {
    return Arrays.stream(values)
        .filter(value -> word(value).equals(word))
        .findFirst()
        .orElseGet(
            () -> {
              String words =
                  Arrays.stream(values).map(EventRuleFile::word).collect(Collectors.joining(", "));
              wrong(key, "unknown " + key + " '" + word + "'", Optional.of("one of " + words));
              return values[0];
            });
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void wrong(String key, String message, Optional<String> hint) {
    Diagnostic diagnostic = Diagnostic.at(table.at(key), BootCode.RULE, message);
    diagnostics.add(hint.map(diagnostic::hint).orElse(diagnostic));
  }
}
