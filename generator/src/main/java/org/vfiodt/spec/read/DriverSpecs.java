// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.SpecCode;
import org.vfiodt.spec.SpecLimits;
import org.vfiodt.spec.check.SpecChecks;
import org.vfiodt.spec.syntax.SpecParse;
import org.vfiodt.spec.syntax.SpecReader;

/** Reads and checks driver specs. */
public final class DriverSpecs {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic diagnostic) -> diagnostic.at().map(Span::start).orElse(0))
          .thenComparing(diagnostic -> diagnostic.code().id());

  private DriverSpecs() {}

  /**
   * The spec in a file. Everything that can be found without a device tree and a kernel is reported
   * in one run, in the order of the text; at most {@link SpecLimits#DIAGNOSTICS} findings.
   */
  public static Outcome<DriverSpec> read(SourceFile file) {
    SpecParse parse = SpecReader.read(file);
    List<Diagnostic> found = new ArrayList<>(parse.diagnostics());
    parse.spec().ifPresent(spec -> found.addAll(SpecChecks.check(spec, parse.isWhole())));
    found.sort(BY_PLACE);
    return parse
        .spec()
        .map(spec -> Outcome.of(spec, limited(found)))
        .orElseGet(() -> Outcome.failed(limited(found)));
  }

  private static List<Diagnostic> limited(List<Diagnostic> found) {
    if (found.size() <= SpecLimits.DIAGNOSTICS) {
      return found;
    }
    List<Diagnostic> first = new ArrayList<>(found.subList(0, SpecLimits.DIAGNOSTICS));
    int rest = found.size() - first.size();
    first.add(Diagnostic.of(SpecCode.TOO_MANY, rest + " more errors are not shown"));
    return first;
  }
}
