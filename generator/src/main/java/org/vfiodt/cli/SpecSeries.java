// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.Generated;
import org.vfiodt.pipeline.KernelStage;
import org.vfiodt.pipeline.SeriesOptions;
import org.vfiodt.pipeline.SeriesStage;
import org.vfiodt.pipeline.Services;
import org.vfiodt.pipeline.SpecFiles;
import org.vfiodt.pipeline.SpecText;
import org.vfiodt.series.Identity;

/** The series of a spec that the user names, by the user as git knows them. */
final class SpecSeries {
  private final SeriesInput input;

  SpecSeries(SeriesInput input) {
    this.input = input;
  }

  Outcome<Generated> generate(Services services) {
    Outcome<SpecText> spec = SpecFiles.read(input.spec);
    Outcome<Identity> identity = Author.required(services);
    if (!spec.ok() || !identity.ok()) {
      List<Diagnostic> found = new ArrayList<>(spec.diagnostics());
      found.addAll(identity.diagnostics());
      return Outcome.failed(found);
    }
    SeriesOptions options = input.options(identity.get());
    return new KernelStage(services)
        .obtain(input.kernel)
        .flatMap(kernel -> SeriesStage.generate(services, spec.get().spec(), kernel, options));
  }
}
