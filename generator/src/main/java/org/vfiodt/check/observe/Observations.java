// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Fault;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Observation;
import org.vfiodt.source.Span;

/** Diagnostics as observations. */
public final class Observations {
  private Observations() {}

  /** Work that failed: the patch is wrong, or the machine. */
  public static Observation failed(List<Diagnostic> diagnostics) {
    Diagnostic first = diagnostics.stream().filter(Diagnostic::isError).findFirst().orElseThrow();
    Status status = first.code().fault() == Fault.INPUT ? Status.FAIL : Status.ERROR;
    List<Finding> findings = new ArrayList<>();
    diagnostics.stream().filter(Diagnostic::isError).forEach(each -> findings.add(finding(each)));
    return Observation.of(status, first.message()).finding(findings).saying(texts(diagnostics));
  }

  public static List<String> texts(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(each -> new DiagnosticPrinter(false).print(List.of(each)).stripTrailing())
        .toList();
  }

  private static Finding finding(Diagnostic diagnostic) {
    Optional<Span> at = diagnostic.at();
    return new Finding(
        Finding.Kind.GUILTY,
        at.map(span -> span.file().name()).orElse(""),
        at.map(Span::line).orElse(0),
        diagnostic.message(),
        "",
        0,
        List.of(),
        0);
  }
}
