// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.board.Boards;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.BoardTrees;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.pipeline.KernelStage;
import org.vfiodt.pipeline.SeriesOptions;
import org.vfiodt.pipeline.SeriesStage;
import org.vfiodt.pipeline.Services;
import org.vfiodt.pipeline.SpecFiles;
import org.vfiodt.pipeline.SpecText;
import org.vfiodt.plan.RegisterChecker;
import org.vfiodt.render.Overlay;
import org.vfiodt.series.Identity;
import org.vfiodt.spec.DriverSpec;

/** The series of a spec that the user names, by the user as git knows them. */
final class SpecSeries {
  private final SeriesInput input;
  private final Optional<String> board;

  SpecSeries(SeriesInput input, Optional<String> board) {
    this.input = input;
    this.board = board;
  }

  /**
   * The series for a kernel.
   *
   * @param name of the kernel, as the user wrote it
   */
  Outcome<KernelSeries> generate(Services services, String name) {
    Outcome<SpecText> spec = SpecFiles.read(input.spec);
    Outcome<Identity> identity = Author.required(services);
    if (!spec.ok() || !identity.ok()) {
      List<Diagnostic> found = new ArrayList<>(spec.diagnostics());
      found.addAll(identity.diagnostics());
      return Outcome.failed(found);
    }
    SeriesOptions options = input.options(identity.get());
    return new KernelStage(services)
        .obtain(name)
        .flatMap(
            kernel ->
                checked(services, spec.get().spec(), kernel)
                    .flatMap(known -> SeriesStage.generate(services, known, kernel, options))
                    .map(generated -> new KernelSeries(kernel.tree(), generated)));
  }

  /** Held against a board's device tree where the user names one. */
  private Outcome<DriverSpec> checked(Services services, DriverSpec spec, KernelInput kernel) {
    if (board.isEmpty()) {
      return Outcome.of(spec);
    }
    return Boards.load(services.data(), board.get())
        .flatMap(found -> BoardTrees.compile(found, kernel, Overlay.NONE))
        .flatMap(tree -> RegisterChecker.check(spec, tree.devices()));
  }
}
