// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.boot.BootResult;
import org.vfiodt.boot.GuestProgram;
import org.vfiodt.boot.KernelEvent;
import org.vfiodt.boot.Phase;
import org.vfiodt.boot.Verdict;
import org.vfiodt.data.Sha256;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kbuild.BuildResult;
import org.vfiodt.kbuild.ContentDigest;
import org.vfiodt.kbuild.Toolchains;
import org.vfiodt.pipeline.BootJudgement;
import org.vfiodt.pipeline.BootPreparation;
import org.vfiodt.pipeline.BootPreparer;
import org.vfiodt.pipeline.BootStage;
import org.vfiodt.pipeline.Generated;
import org.vfiodt.plan.Plan;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Evidence;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Observation;
import org.vfiodt.report.matrix.Remark;
import org.vfiodt.spec.Feature;

/**
 * One boot of a tree's kernel on the board's twin, with the whole suite of the guest as far as the
 * patches go. Several checks look at it. What is booted names it, not the sources: the same bits
 * are booted once.
 */
final class GuestRun {
  static final String CONSOLE = "console.log";

  private final Workshop workshop;
  private final KernelMaker maker;

  GuestRun(Workshop workshop) {
    this.workshop = workshop;
    this.maker = new KernelMaker(workshop);
  }

  /** Whether the driver can be asked about devices: it tells about them. */
  static boolean asksDevices(TreeUnderTest tree) {
    return plan(tree).filter(plan -> plan.adds(Feature.INFO)).isPresent();
  }

  private static Optional<Plan> plan(TreeUnderTest tree) {
    return tree.series().plan(tree.step().number());
  }

  /** Why nothing can be booted; empty when it can. */
  Optional<String> impossible(TreeUnderTest tree) {
    if (workshop.twin().emulator().isEmpty()) {
      return Optional.of("no emulator knows the board " + workshop.board().name());
    }
    Status built = maker.make(tree).observation().status();
    return built == Status.PASS ? Optional.empty() : Optional.of("the kernel was not built");
  }

  /** What is booted, ready to be booted. */
  Outcome<Prepared> prepare(TreeUnderTest tree) {
    Kept built = maker.make(tree);
    return preparation(tree)
        .flatMap(
            prepared ->
                Toolchains.load(workshop.services().data(), workshop.twin().toolchain())
                    .flatMap(toolchain -> guest().compile(toolchain.prefix()))
                    .map(program -> new Prepared(prepared, built, key(prepared, built, program))));
  }

  /** A boot to come, and the digest of all that decides how it goes. */
  record Prepared(BootPreparation boot, Kept built, String key) {}

  Kept run(Prepared prepared) {
    return workshop.store().keep(prepared.key(), folder -> boot(prepared, folder));
  }

  private Outcome<BootPreparation> preparation(TreeUnderTest tree) {
    if (!asksDevices(tree)) {
      return BootPreparer.plain(workshop.twin(), tree.kernel(), tree.overlay());
    }
    Generated whole = tree.series().generated().orElseThrow();
    Generated part =
        new Generated(
            plan(tree).orElseThrow(),
            whole.prerequisites(),
            whole.request(),
            whole.series(),
            whole.leftOut(),
            whole.base(),
            tree.overlay());
    return BootPreparer.prepareSoFar(workshop.twin(), tree.kernel(), part);
  }

  private GuestProgram guest() {
    return new GuestProgram(
        workshop.services().runner(),
        workshop.services().data(),
        workshop.services().cache().resolve("guest"));
  }

  private String key(BootPreparation prepared, Kept built, Path program) {
    ContentDigest digest = workshop.key("boot").add(workshop.twin().toString());
    digest.add(prepared.expectation().text("", List.of())).add(prepared.blob());
    built.observation().evidence().artefacts().forEach((name, sum) -> digest.add(name).add(sum));
    return digest.add(workshop.emulatorState()).add(program.getFileName().toString()).hex();
  }

  private Outcome<Observation> boot(Prepared prepared, Path folder) {
    BuildResult build = maker.result(prepared.built());
    BootTimeline timeline = new BootTimeline();
    return new BootStage(workshop.services(), workshop.emulator(), List.of())
        .boot(prepared.boot(), workshop.twin(), build, folder, timeline)
        .flatMap(result -> observation(prepared, result, timeline, folder));
  }

  private Outcome<Observation> observation(
      Prepared prepared, BootResult result, BootTimeline timeline, Path folder) {
    try {
      Map<String, String> artefacts = Map.of("board.dtb", Sha256.of(folder.resolve("board.dtb")));
      Observation seen =
          new Observation(
              status(result.verdict().kind()),
              result.verdict().sentence(),
              0,
              remarks(result),
              guilty(result.verdict()),
              BootJudgement.cases(result.tests()),
              timeline.moments(),
              harm(result.verdict()),
              new Evidence(
                  "",
                  prepared.built().observation().evidence().configuration(),
                  workshop.emulatorState(),
                  artefacts,
                  Map.of()));
      return Outcome.of(seen);
    } catch (IOException e) {
      return Outcome.failed(workshop.unwritable(folder));
    }
  }

  private static Status status(Verdict.Kind kind) {
    return switch (kind) {
      case PASS -> Status.PASS;
      case FAIL, KERNEL_FAIL, HANG -> Status.FAIL;
      case INFRA -> Status.ERROR;
    };
  }

  /**
   * What is wrong with the kernel itself and not with a single case; nothing for one that is well.
   */
  private static List<String> harm(Verdict verdict) {
    return switch (verdict.kind()) {
      case KERNEL_FAIL, HANG -> List.of(verdict.sentence());
      case PASS, FAIL, INFRA -> List.of();
    };
  }

  private static List<Remark> remarks(BootResult result) {
    List<Remark> remarks = new ArrayList<>();
    for (KernelEvent event : result.events()) {
      if (!event.fatal()) {
        String signature = (early(event) ? "boot\t" : "suite\t") + event.signature();
        remarks.add(new Remark(signature, "", 0, event.words(), CONSOLE, event.line().number()));
      }
    }
    return remarks;
  }

  private static boolean early(KernelEvent event) {
    return event.phase().compareTo(Phase.INIT) < 0;
  }

  private static List<Finding> guilty(Verdict verdict) {
    return verdict
        .guilty()
        .map(
            line ->
                new Finding(
                    Finding.Kind.GUILTY, "", 0, line.text(), CONSOLE, line.number(), List.of(), 0))
        .stream()
        .toList();
  }
}
