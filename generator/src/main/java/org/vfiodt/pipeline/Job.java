// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vfiodt.board.Board;
import org.vfiodt.board.Boards;
import org.vfiodt.boot.BootResult;
import org.vfiodt.deliver.DeliveredFile;
import org.vfiodt.deliver.PlacedLoader;
import org.vfiodt.devices.Device;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Tool;
import org.vfiodt.kbuild.BuildResult;
import org.vfiodt.kbuild.Fragments;
import org.vfiodt.kernel.work.TreeLock;
import org.vfiodt.pipeline.Run.Detail;
import org.vfiodt.plan.RegisterChecker;
import org.vfiodt.render.Overlay;
import org.vfiodt.report.CaseReport;
import org.vfiodt.report.ConsoleReport;
import org.vfiodt.report.ReportFormat;
import org.vfiodt.report.RunReport;
import org.vfiodt.report.StageReport;
import org.vfiodt.report.Status;

/** The stages of a job in their order; the first that fails is the last that runs. */
public final class Job {
  private final Services services;
  private final JobRequest request;
  private final Run run;
  private final Consumer<List<Device>> deviceListener;
  private final Map<String, String> subject = new LinkedHashMap<>();
  private final Map<String, String> artefacts = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private Optional<Tool> emulator = Optional.empty();
  private Optional<BaseBoot> base = Optional.empty();
  private Optional<BootResult> booted = Optional.empty();
  private List<PlacedLoader> loaders = List.of();

  /**
   * @param deviceListener is given the board's devices as soon as they are known
   */
  public Job(
      Services services, JobRequest request, Run run, Consumer<List<Device>> deviceListener) {
    this.services = services;
    this.request = request;
    this.run = run;
    this.deviceListener = deviceListener;
  }

  /** Runs the job and writes its reports; the outcome fails only when they cannot be written. */
  public Outcome<RunReport> run() {
    TreeLock lock = null;
    try {
      lock =
          TreeLock.acquire(
              run.directory().lock(), "fills the same run directory", services.progress());
      run.directory().clear();
      return runAlone();
    } catch (IOException e) {
      return Outcome.failed(Run.unwritable(run.directory().path()));
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }

  private Outcome<RunReport> runAlone() {
    subject.put("spec", request.spec().spec().fileName());
    subject.put("kernel", request.kernel());
    subject.put("board", request.board());
    stage("board", f -> board(), b -> Detail.of(b.title())).ifPresent(this::stages);
    return write(report());
  }

  /** Everything that the stages said, in order. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** The board; boot loaders that it has no place for are told before anything is built. */
  private Outcome<Board> board() {
    return Boards.load(services.data(), request.board())
        .flatMap(
            board ->
                request
                    .loaders()
                    .read(board, services.directory())
                    .peek(read -> loaders = read)
                    .map(read -> board));
  }

  private void stages(Board board) {
    Optional<Tool> own = ownEmulator();
    if (own.isPresent()) {
      emulator =
          stage("emulator", f -> services.emulators().ready(own.get()), t -> Detail.of(t.title()));
      if (emulator.isEmpty()) {
        return;
      }
    }
    Optional<KernelInput> kernel = stage("kernel", this::obtain, each -> Detail.of(each.title()));
    kernel
        .flatMap(input -> stage("devices", f -> devices(board, input), this::deviceDetail))
        .flatMap(tree -> stage("series", f -> series(kernel.get(), f), this::seriesDetail))
        .ifPresent(generated -> buildAndBoot(board, kernel.get(), generated));
  }

  private void buildAndBoot(Board board, KernelInput kernel, Generated generated) {
    Optional<BaseConsole> asked =
        request.variant().base().filter(base -> request.goal() == Goal.TEST);
    if (asked.isPresent()) {
      base =
          stage(
              "base",
              folder ->
                  base(
                      asked.get(),
                      board,
                      new BaseStage(services, emulator, kernel, generated),
                      folder),
              each -> new Detail(each.summary(), each.reused()));
      if (base.isEmpty()) {
        return;
      }
    }
    Optional<BuildResult> built =
        stage("build", folder -> build(board, kernel, generated, folder), this::buildDetail);
    built.ifPresent(this::rememberBuild);
    if (built.isPresent() && request.goal() == Goal.BUILD && board.delivery().isPresent()) {
      stage(
          "deliver",
          folder -> deliver(board, kernel, generated, built.get(), folder),
          files ->
              Detail.of(
                  DeliveryFolder.card(board)
                      + " and what belongs to it, "
                      + files.size()
                      + " files"));
    }
    if (built.isPresent() && request.goal() == Goal.TEST) {
      stage(
          "boot",
          folder -> boot(board, kernel, generated, built.get(), folder),
          each -> Detail.of(each.verdict().sentence()));
    }
  }

  /** The emulator that is booted, where it is one that is built here. */
  private Optional<Tool> ownEmulator() {
    return request.goal() == Goal.TEST
        ? services.emulatorOf(request.board()).filter(tool -> tool.builtFrom().isPresent())
        : Optional.empty();
  }

  private <T> Optional<T> stage(
      String name, Function<Path, Outcome<T>> work, Function<T, Detail> detail) {
    Outcome<T> outcome = run.stage(name, work, detail);
    diagnostics.addAll(outcome.diagnostics());
    return outcome.value();
  }

  private Outcome<KernelInput> obtain(Path folder) {
    return new KernelStage(services).obtain(request.kernel());
  }

  /** The board's devices, which must have every register that the spec names. */
  private Outcome<BoardTree> devices(Board board, KernelInput kernel) {
    return BoardTrees.compile(board, kernel, Overlay.NONE)
        .flatMap(
            tree -> RegisterChecker.check(request.spec().spec(), tree.devices()).map(spec -> tree));
  }

  private Detail deviceDetail(BoardTree tree) {
    deviceListener.accept(tree.devices());
    return Detail.of(DeviceSummary.of(tree.devices()));
  }

  private Outcome<Generated> series(KernelInput kernel, Path folder) {
    return SeriesStage.generate(services, request.spec().spec(), kernel, request.series())
        .flatMap(
            generated ->
                SeriesFiles.write(folder, SeriesFiles.of(generated, request.signature()))
                    .map(written -> generated));
  }

  private Detail seriesDetail(Generated generated) {
    List<String> left = generated.leftOut().stream().map(each -> each.name()).toList();
    String rest = left.isEmpty() ? "" : "; not needed: " + String.join(", ", left);
    return Detail.of(generated.summary() + rest);
  }

  private Outcome<BuildResult> build(
      Board board, KernelInput kernel, Generated generated, Path folder) {
    BuildOutput output = new BuildOutput(folder, run.nextFolder("build"));
    return Fragments.load(services.data(), request.variant().fragments())
        .flatMap(
            more ->
                new BuildStage(services)
                    .build(kernel, generated, board, request.module(), more, output));
  }

  private Detail buildDetail(BuildResult build) {
    List<String> made = new ArrayList<>();
    build.image().ifPresent(image -> made.add(image.getFileName().toString()));
    build.deviceTree().ifPresent(blob -> made.add(blob.getFileName().toString()));
    made.add(build.modules().size() + " modules");
    return new Detail(String.join(", ", made), build.reused());
  }

  private void rememberBuild(BuildResult build) {
    build.image().ifPresent(path -> artefacts.put("image", path.toString()));
    build.deviceTree().ifPresent(path -> artefacts.put("device-tree", path.toString()));
    artefacts.put("modules", String.valueOf(build.modules().size()));
    artefacts.put("configuration", build.configuration().toString());
    artefacts.put("build-log", build.log().toString());
  }

  private Outcome<List<DeliveredFile>> deliver(
      Board board, KernelInput kernel, Generated generated, BuildResult build, Path folder) {
    Path place = run.nextFolder("deliver");
    artefacts.put("card", place.resolve(DeliveryFolder.card(board)).toString());
    artefacts.put("manifest", place.resolve(DeliveryFolder.MANIFEST).toString());
    return new DeliveryStage(services, loaders, request.signature())
        .deliver(board, kernel, generated, build, folder);
  }

  /** What the kernel says without the series. */
  private Outcome<BaseBoot> base(BaseConsole asked, Board board, BaseStage stage, Path folder) {
    if (asked instanceof BaseConsole.Saved saved) {
      return stage.saved(services.directory().resolve(saved.console()));
    }
    artefacts.put("base-console", run.nextFolder("base").resolve("console.log").toString());
    return twin(board)
        .flatMap(
            twin ->
                Fragments.load(services.data(), request.variant().fragments())
                    .flatMap(more -> stage.booted(board, twin, request.module(), more, folder)));
  }

  private Outcome<Board> twin(Board board) {
    return Boards.load(services.data(), board.twin())
        .map(twin -> twin.andArguments(request.variant().emulator()));
  }

  private Outcome<BootResult> boot(
      Board board, KernelInput kernel, Generated generated, BuildResult build, Path folder) {
    artefacts.put("console", run.nextFolder("boot").resolve("console.log").toString());
    return twin(board)
        .flatMap(
            twin ->
                new BootStage(services, emulator, request.variant().guest())
                    .boot(kernel, generated, twin, build, folder))
        .map(result -> base.map(each -> result.against(each.warnings())).orElse(result))
        .peek(result -> booted = Optional.of(result))
        .flatMap(BootJudgement::outcome);
  }

  private RunReport report() {
    List<StageReport> stages = run.reports();
    StageReport last = stages.get(stages.size() - 1);
    List<CaseReport> cases =
        booted.map(result -> BootJudgement.cases(result.tests())).orElse(List.of());
    List<ConsoleReport> console = booted.map(BootJudgement::console).orElse(List.of());
    String sentence =
        last.status() == Status.PASS ? last.detail() : last.name() + ": " + last.detail();
    return new RunReport(
        request.command(), subject, last.status(), sentence, stages, cases, console, artefacts);
  }

  private Outcome<RunReport> write(RunReport report) {
    try {
      for (ReportFormat format : ReportFormat.allOfRuns()) {
        run.directory().write(format.fileName(), format.write(report));
      }
      return Outcome.of(report);
    } catch (IOException e) {
      return Outcome.failed(Run.unwritable(run.directory().path()));
    }
  }
}
