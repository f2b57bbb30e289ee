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
    diagnostic.at().ifPresent(at -> out.append(visible(at.place())).append(": "));
    out.append(severity(diagnostic.severity())).append(": ");
    out.append(visible(diagnostic.message()));
    out.append(" [").append(diagnostic.code().id()).append("]\n");
    diagnostic.at().ifPresent(at -> source(at, out));
    diagnostic.at().ifPresent(at -> chain(at, out));
    for (Note note : diagnostic.notes()) {
      out.append("  note: ");
      note.at().ifPresent(at -> out.append(visible(at.place())).append(": "));
      out.append(visible(note.text())).append('\n');
      note.at().ifPresent(at -> source(at, out));
    }
    diagnostic.hint().ifPresent(hint -> out.append("  hint: ").append(visible(hint)).append('\n'));
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
    int start = text.start(at.line());
    int length = text.end(at.line()) - start;
    int column = at.column() - 1;
    int from = column > WIDEST_LINE - 20 ? column - 40 : 0;
    int to = Math.min(length, from + WIDEST_LINE);
    String number = String.valueOf(text.shownLine(at.line()));
    String margin = " ".repeat(number.length());
    out.append(' ').append(number).append(" | ");
    out.append(visible(text.text().substring(start + Math.min(from, to), start + to))).append('\n');
    out.append(' ').append(margin).append(" | ");
    for (int i = from; i < Math.min(column, length); i++) {
      out.append(text.text().charAt(start + i) == '\t' ? '\t' : ' ');
    }
    int width = Math.max(1, Math.min(at.end(), at.start() + to - column) - at.start());
    int onLine = Math.max(1, Math.min(width, length - column));
    out.append("^".repeat(onLine)).append('\n');
  }

  private static void chain(Span at, StringBuilder out) {
    Optional<Span> use = at.expandedFrom();
    for (int depth = 0; use.isPresent() && depth < LONGEST_CHAIN; depth++) {
      out.append("  expanded from ").append(visible(use.get().place())).append('\n');
      source(use.get(), out);
      use = use.get().expandedFrom();
    }
    for (String includer : at.file().source().includers(at.line())) {
      out.append("  included from ").append(visible(includer)).append('\n');
    }
    Optional<Span> from = at.file().includedFrom();
    for (int depth = 0; from.isPresent() && depth < LONGEST_CHAIN; depth++) {
      out.append("  included from ").append(visible(from.get().place())).append('\n');
      from = from.get().file().includedFrom();
    }
  }

  /** Untrusted text must not steer the terminal: control characters are shown, not sent. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = (c < ' ' && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0);
      out.append(control ? '\ufffd' : c);
    }
    return out.toString();
  }
}
