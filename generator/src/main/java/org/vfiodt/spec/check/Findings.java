// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.source.Span;
import org.vfiodt.spec.SpecCode;

/** Collects what the checks find. */
final class Findings {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  void add(Span at, SpecCode code, String message) {
    diagnostics.add(Diagnostic.at(at, code, message));
  }

  void add(Span at, SpecCode code, String message, String hint) {
    diagnostics.add(Diagnostic.at(at, code, message).hint(hint));
  }

  List<Diagnostic> list() {
    return List.copyOf(diagnostics);
  }
}
