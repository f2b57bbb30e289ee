// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

import java.util.List;
import java.util.Optional;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

/**
 * Text of diagnostics for people: place, severity, message and code, the source line with a caret
 * under the fault, the include and macro chain, notes and the hint.
 */
public final class DiagnosticPrinter {
  private static final int WIDEST_LINE = 160;
  private static final int LONGEST_CHAIN = 16;

  /** Characters of a line that are looked at before and behind a place. */
  private static final int NEAR = 2000;

  private final boolean colour;

  public DiagnosticPrinter(boolean colour) {
    this.colour = colour;
  }

  public String print(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(diagnostic -> print(diagnostic, out));
    return out.toString();
  }

  private void print(Diagnostic diagnostic, StringBuilder out) {
    diagnostic.at().ifPresent(at -> out.append(ShownLine.safe(at.place())).append(": "));
    out.append(severity(diagnostic.severity())).append(": ");
    out.append(ShownLine.safe(diagnostic.message()));
    out.append(" [").append(diagnostic.code().id()).append("]\n");
    diagnostic.at().ifPresent(at -> source(at, out));
    diagnostic.at().ifPresent(at -> chain(at, out));
    for (Note note : diagnostic.notes()) {
      out.append("  note: ");
      note.at().ifPresent(at -> out.append(ShownLine.safe(at.place())).append(": "));
      out.append(ShownLine.safe(note.text())).append('\n');
      note.at().ifPresent(at -> source(at, out));
    }
    diagnostic
        .hint()
        .ifPresent(hint -> out.append("  hint: ").append(ShownLine.safe(hint)).append('\n'));
  }

  private String severity(Severity severity) {
    String label = severity.label();
    if (!colour) {
      return label;
    }
    String ansi = severity == Severity.ERROR ? "31" : severity == Severity.WARNING ? "33" : "36";
    return "\u001b[1;" + ansi + "m" + label + "\u001b[0m";
  }

  private static void source(Span at, StringBuilder out) {
    SourceText text = at.file().source();
    int from = Math.max(at.start() - at.column() + 1, at.start() - NEAR);
    String near = text.text().substring(from, lineEnd(text.text(), at.start()));
    String[] lines = ShownLine.of(near).marked(at.start() - from, at.end() - from, WIDEST_LINE);
    String number = String.valueOf(text.shownLine(at.line()));
    out.append(' ').append(number).append(" | ").append(lines[0]).append('\n');
    out.append(" ".repeat(number.length() + 1)).append(" | ").append(lines[1]).append('\n');
  }

  private static int lineEnd(String text, int from) {
    int most = Math.min(text.length(), from + NEAR);
    int end = from;
    while (end < most && text.charAt(end) != '\n') {
      end++;
    }
    return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private static void chain(Span at, StringBuilder out) {
    Optional<Span> use = at.expandedFrom();
    for (int depth = 0; use.isPresent() && depth < LONGEST_CHAIN; depth++) {
      out.append("  expanded from ").append(ShownLine.safe(use.get().place())).append('\n');
      source(use.get(), out);
      use = use.get().expandedFrom();
    }
    at.file().source().includers(at.line()).stream()
        .limit(LONGEST_CHAIN)
        .forEach(
            place -> out.append("  included from ").append(ShownLine.safe(place)).append('\n'));
    Optional<Span> from = at.file().includedFrom();
    for (int depth = 0; from.isPresent() && depth < LONGEST_CHAIN; depth++) {
      out.append("  included from ").append(ShownLine.safe(from.get().place())).append('\n');
      from = from.get().file().includedFrom();
    }
  }
}
