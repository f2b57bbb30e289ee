// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;

/** What was found, each thing once, and no more of it than somebody reads. */
final class Findings {
  private static final int MOST = 100;

  private final Set<String> told = new LinkedHashSet<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  void add(ProofCode code, String message) {
    add(Diagnostic.of(code, message));
  }

  void add(Diagnostic diagnostic) {
    if (told.add(diagnostic.message()) && told.size() <= MOST) {
      diagnostics.add(diagnostic);
    }
  }

  boolean any() {
    return !told.isEmpty();
  }

  List<Diagnostic> all() {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    if (told.size() > MOST) {
      all.add(Diagnostic.of(ProofCode.MORE, "and " + (told.size() - MOST) + " findings more"));
    }
    return all;
  }
}
