// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/**
 * One finding. The message is a sentence without a final stop that names the thing; the hint says
 * the way out.
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    String message,
    Optional<Span> at,
    List<Note> notes,
    Optional<String> hint) {
  public Diagnostic {
    Objects.requireNonNull(code);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(message);
    Objects.requireNonNull(at);
    notes = List.copyOf(notes);
    Objects.requireNonNull(hint);
  }

  /** A finding about a place. */
  public static Diagnostic at(Span at, DiagnosticCode code, String message) {
    return new Diagnostic(
        code, code.severity(), message, Optional.of(at), List.of(), Optional.empty());
  }

  /** A finding about a place where that is known. */
  public static Diagnostic at(Optional<Span> at, DiagnosticCode code, String message) {
    return new Diagnostic(code, code.severity(), message, at, List.of(), Optional.empty());
  }

  /** A finding that has no place in a source file. */
  public static Diagnostic of(DiagnosticCode code, String message) {
    return new Diagnostic(
        code, code.severity(), message, Optional.empty(), List.of(), Optional.empty());
  }

  public Diagnostic hint(String text) {
    return new Diagnostic(code, severity, message, at, notes, Optional.of(text));
  }

  public Diagnostic hint(Optional<String> text) {
    return text.map(this::hint).orElse(this);
  }

  public Diagnostic note(Note note) {
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
    return new Diagnostic(code, severity, message, at, more, hint);
  }

  public Diagnostic note(String text) {
    return note(Note.of(text));
  }

  public Diagnostic note(Span where, String text) {
    return note(Note.at(where, text));
  }

  /** The same finding where nothing fails for it. */
  public Diagnostic asWarning() {
    Severity lesser = severity == Severity.ERROR ? Severity.WARNING : severity;
    return new Diagnostic(code, lesser, message, at, notes, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
