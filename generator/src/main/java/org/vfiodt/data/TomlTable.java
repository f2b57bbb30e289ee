// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * One table of a TOML file, read key by key. Every miss is a located diagnostic in the list shared
 * by all tables of the file, and {@link #finish} reports the keys that nothing asked for.
 */
public final class TomlTable {
  private final SourceFile file;
  private final org.tomlj.TomlTable table;
  private final Span at;
  private final List<Diagnostic> diagnostics;
  private final Set<String> asked = new LinkedHashSet<>();

  private TomlTable(
      SourceFile file, org.tomlj.TomlTable table, Span at, List<Diagnostic> diagnostics) {
    this.file = file;
    this.table = table;
    this.at = at;
    this.diagnostics = diagnostics;
  }

  /** Parses a file; syntax errors go into {@code diagnostics} and leave an empty table. */
  public static TomlTable parse(SourceFile file, List<Diagnostic> diagnostics) {
    TomlParseResult result = Toml.parse(file.text());
    for (TomlParseError error : result.errors()) {
      diagnostics.add(
          Diagnostic.at(place(file, error.position()), DataCode.SYNTAX, error.getMessage()));
    }
    return new TomlTable(file, result, file.span(0, 0), diagnostics);
  }

  public Span at() {
    return at;
  }

  /** Place of a key of this table; the table itself when the key is absent. */
  public Span at(String key) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    return position == null ? at : place(file, position);
  }

  public boolean has(String key) {
    return table.contains(List.of(key));
  }

  public Set<String> keys() {
    return new TreeSet<>(table.keySet());
  }

  public String text(String key) {
    return optionalText(key).orElseGet(() -> missing(key, ""));
  }

  public Optional<String> optionalText(String key) {
    return value(key, String.class, "a string");
  }

  public String text(String key, String otherwise) {
    return optionalText(key).orElse(otherwise);
  }

  public long number(String key) {
    return optionalNumber(key).orElseGet(() -> missing(key, 0L));
  }

  public Optional<Long> optionalNumber(String key) {
    return value(key, Long.class, "a whole number");
  }

  public Optional<Boolean> optionalFlag(String key) {
    return value(key, Boolean.class, "true or false");
  }

  /** A single word: a string, or a whole number as its digits. */
  public Optional<String> word(String key) {
    asked.add(key);
    Object value = table.get(List.of(key));
    if (value == null || value instanceof String || value instanceof Long) {
      return Optional.ofNullable(value).map(String::valueOf);
    }
    wrongType(key, "a string or a whole number");
    return Optional.empty();
  }

  public boolean isTable(String key) {
    return table.isTable(List.of(key));
  }

  public boolean isArray(String key) {
    return table.isArray(List.of(key));
  }

  public boolean flag(String key) {
    return value(key, Boolean.class, "true or false").orElse(false);
  }

  /** An array of strings; empty when the key is absent. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object element : array(key)) {
      if (element instanceof String text) {
        texts.add(text);
      } else {
        wrongType(key, "an array of strings");
      }
    }
    return texts;
  }

  /** An array of tables, {@code [[key]]}; empty when the key is absent. */
  public List<TomlTable> tables(String key) {
    List<TomlTable> tables = new ArrayList<>();
    TomlArray array = value(key, TomlArray.class, "an array of tables").orElse(null);
    for (int i = 0; array != null && i < array.size(); i++) {
      if (array.get(i) instanceof org.tomlj.TomlTable inner) {
        tables.add(new TomlTable(file, inner, place(file, array.inputPositionOf(i)), diagnostics));
      } else {
        wrongType(key, "an array of tables");
      }
    }
    return tables;
  }

  public Optional<TomlTable> table(String key) {
    return value(key, org.tomlj.TomlTable.class, "a table")
        .map(inner -> new TomlTable(file, inner, at(key), diagnostics));
  }

  /** A table whose values are all strings, in the order of the file. */
  public Map<String, String> textMap(String key) {
    Map<String, String> map = new LinkedHashMap<>();
    table(key).ifPresent(inner -> inner.table.keySet().forEach(k -> map.put(k, inner.text(k))));
    return map;
  }

  /** Reports every key that was never asked for: most often a misspelt one. */
  public void finish() {
    for (String key : keys()) {
      if (!asked.contains(key)) {
        diagnostics.add(
            Diagnostic.at(at(key), DataCode.KEY_UNKNOWN, "unknown key '" + key + "'")
                .hint(Suggestion.hint(key, asked)));
      }
    }
  }

  public void wrong(String key, String message) {
    diagnostics.add(Diagnostic.at(at(key), DataCode.VALUE, message));
  }

  private List<Object> array(String key) {
    return value(key, TomlArray.class, "an array").map(TomlArray::toList).orElse(List.of());
  }

  private <T> Optional<T> value(String key, Class<T> type, String expected) {
    asked.add(key);
    Object value = table.get(List.of(key));
    if (value == null || type.isInstance(value)) {
      return Optional.ofNullable(value).map(type::cast);
    }
    wrongType(key, expected);
    return Optional.empty();
  }

  private void wrongType(String key, String expected) {
    diagnostics.add(
        Diagnostic.at(at(key), DataCode.KEY_TYPE, "key '" + key + "' must be " + expected));
  }

  private <T> T missing(String key, T otherwise) {
    if (!has(key)) {
      diagnostics.add(Diagnostic.at(at, DataCode.KEY_MISSING, "key '" + key + "' is missing"));
    }
    return otherwise;
  }

  private static Span place(SourceFile file, TomlPosition position) {
    if (position == null) {
      return file.span(0, 0);
    }
    int line = 1;
    int offset = 0;
    while (line < position.line()) {
      int next = file.text().indexOf('\n', offset);
      if (next < 0) {
        break;
      }
      offset = next + 1;
      line++;
    }
    int start = offset + Math.max(0, position.column() - 1);
    return file.span(start, start + 1);
  }
}
