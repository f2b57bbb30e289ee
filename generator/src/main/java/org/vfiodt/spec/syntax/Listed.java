// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.Selector;
import org.vfiodt.spec.SpecCode;
import org.vfiodt.spec.TextLiteral;
import org.vfiodt.spec.Word;

/** Entries of a list in which each may stand once; a second one is reported and left out. */
final class Listed<T> {
  private final Map<T, Located<T>> entries = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics;

  Listed(List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Whether the entry is new to the list. */
  boolean add(Located<T> entry) {
    Located<T> first = entries.putIfAbsent(entry.value(), entry);
    if (first != null) {
      diagnostics.add(
          Diagnostic.at(entry.at(), SpecCode.DUPLICATE, shown(entry.value()) + " is listed twice")
              .note(first.at(), "first here"));
    }
    return first == null;
  }

  void addAll(Listed<T> more) {
    more.list().forEach(this::add);
  }

  List<Located<T>> list() {
    return List.copyOf(entries.values());
  }

  private static String shown(Object value) {
    if (value instanceof Word word) {
      return "'" + word.word() + "'";
    }
    if (value instanceof Selector selector) {
      return selector instanceof Selector.All ? "'all'" : selector.text();
    }
    return value instanceof Integer ? value.toString() : TextLiteral.line(value.toString());
  }
}
