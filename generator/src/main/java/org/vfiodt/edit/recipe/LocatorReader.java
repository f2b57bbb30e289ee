// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.recipe;

import java.util.List;
import java.util.Optional;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.edit.EditCode;
import org.vfiodt.edit.Locator;
import org.vfiodt.edit.LocatorKind;

/** Reads a locator: a table with one key. */
final class LocatorReader {
  private LocatorReader() {}

  static Optional<Locator> read(TomlTable table, boolean block, List<Diagnostic> diagnostics) {
    if (table.keys().size() != 1) {
      fault(table, "", "a locator is a table with exactly one key", diagnostics);
      return Optional.empty();
    }
    String key = table.keys().iterator().next();
    Optional<LocatorKind> kind = LocatorKind.of(key);
    if (kind.isEmpty()) {
      diagnostics.add(
          Diagnostic.at(table.at(key), EditCode.LOCATOR, "unknown locator '" + key + "'")
              .hint(Suggestion.hint(key, LocatorKind.keys())));
      return Optional.empty();
    }
    if (block && !kind.get().isBlock()) {
      fault(table, key, "'" + key + "' is no block and cannot stand in 'in'", diagnostics);
      return Optional.empty();
    }
    return locator(table, kind.get(), diagnostics);
  }

  private static Optional<Locator> locator(
      TomlTable table, LocatorKind kind, List<Diagnostic> diagnostics) {
    String key = kind.key();
    if (kind.isEdge()) {
      if (!table.flag(key)) {
        fault(table, key, "'" + key + "' can only be true", diagnostics);
        return Optional.empty();
      }
      return Optional.of(new Locator(kind, "", table.at(key)));
    }
    String text = table.text(key);
    if (text.isBlank()) {
      fault(table, key, "'" + key + "' names nothing", diagnostics);
      return Optional.empty();
    }
    return Optional.of(new Locator(kind, text, table.at(key)));
  }

  private static void fault(
      TomlTable table, String key, String message, List<Diagnostic> diagnostics) {
    diagnostics.add(Diagnostic.at(table.at(key), EditCode.LOCATOR, message));
  }
}
