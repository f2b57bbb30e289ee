// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticCode;

/** Collects the diagnostics of one compilation, up to a limit. */
public final class Findings {
  private final int limit;
  private final List<Diagnostic> found = new ArrayList<>();
  private boolean failed;

  public Findings(int limit) {
    this.limit = limit;
  }

  public void add(Diagnostic diagnostic) {
    failed |= diagnostic.isError();
    if (found.size() < limit
        || diagnostic.isError() && found.stream().noneMatch(Diagnostic::isError)) {
      found.add(diagnostic);
    }
  }

  /** The number that is kept at most. */
  public int limit() {
    return limit;
  }

  /** Whether an error was found, kept or not. */
  public boolean failed() {
    return failed;
  }

  /** Whether one of these was found and kept. */
  public boolean has(Set<? extends DiagnosticCode> codes) {
    return found.stream().anyMatch(diagnostic -> codes.contains(diagnostic.code()));
  }

  /** Whether every error is one of these, so none at all where there is no error. */
  public boolean onlyErrors(Set<? extends DiagnosticCode> codes) {
    return !failed
        || !full()
            && found.stream()
                .filter(Diagnostic::isError)
                .allMatch(diagnostic -> codes.contains(diagnostic.code()));
  }

  /** Whether more findings would only be dropped. */
  public boolean full() {
    return found.size() >= limit;
  }

  public List<Diagnostic> list() {
    return List.copyOf(found);
  }
}
