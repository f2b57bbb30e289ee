// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.spec.DriverSpec;

/**
 * What could be read of a spec. With errors the spec is what was left of it: good enough to check
 * the values that are there, not to miss any.
 *
 * @param spec empty when there was no driver or no series
 */
public record SpecParse(Optional<DriverSpec> spec, List<Diagnostic> diagnostics) {
  public SpecParse {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean isWhole() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
