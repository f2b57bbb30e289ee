// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.board.Board;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kbuild.BuildResult;
import org.vfiodt.pipeline.BuildOutput;
import org.vfiodt.pipeline.BuildStage;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.Services;
import org.vfiodt.pipeline.SpecFiles;
import org.vfiodt.plan.Planner;
import org.vfiodt.render.Overlay;
import org.vfiodt.render.SeriesRenderer;

/** A kernel with our observer inside, built once for all boards of one configuration. */
final class ProofKernel {
  private static final String OBSERVER = "drivers/misc/vfio_dt_observer.c";
  private static final String MAKEFILE = "drivers/misc/Makefile";

  private final Services services;
  private final KernelInput kernel;
  private final Overlay overlay;
  private final Path runs;
  private final Map<List<?>, Outcome<BuildResult>> built = new HashMap<>();

  private ProofKernel(Services services, KernelInput kernel, Overlay overlay, Path runs) {
    this.services = services;
    this.kernel = kernel;
    this.overlay = overlay;
    this.runs = runs;
  }

  /** What today's compilers need of old trees, and the observer. */
  static Outcome<ProofKernel> of(Services services, KernelInput kernel, Path runs) {
    DataFolder data = services.data();
    return SpecFiles.builtIn(data)
        .flatMap(
            spec ->
                new Planner(data)
                    .plan(spec.spec(), kernel.name(), kernel.facts(), "nobody <nobody@localhost>"))
        .flatMap(
            plan ->
                SeriesRenderer.prerequisite(
                    data, "gcc-compat", plan.driver(), kernel.tree(), Overlay.NONE))
        .map(compat -> observed(data, kernel, compat.overlay()))
        .map(overlay -> new ProofKernel(services, kernel, overlay, runs));
  }

  private static Overlay observed(DataFolder data, KernelInput kernel, Overlay overlay) {
    String source = data.text("tests/observer/kernel/vfio_dt_observer.c").orElseThrow();
    String makefile = overlay.read(kernel.tree(), MAKEFILE).orElse("");
    return overlay
        .with(OBSERVER, source)
        .with(MAKEFILE, makefile + "obj-y += vfio_dt_observer.o\n");
  }

  KernelInput kernel() {
    return kernel;
  }

  /** The image for a board. */
  Outcome<BuildResult> image(Board board) {
    List<?> configuration =
        List.of(board.architecture(), board.toolchain(), board.image(), board.fragments());
    return built.computeIfAbsent(configuration, key -> build(board));
  }

  private Outcome<BuildResult> build(Board board) {
    Path folder = runs.resolve("kernel-" + built.size());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      return Outcome.failed(Diagnostic.of(RunCode.OUTPUT, "cannot write in " + folder));
    }
    return new BuildStage(services)
        .build(
            new BuildStage.Patched(kernel, overlay),
            board,
            List.of(),
            List.of(board.image()),
            new BuildOutput(folder, folder));
  }
}
