// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vfiodt.check.CheckDefinition;
import org.vfiodt.check.series.PatchStep;
import org.vfiodt.check.series.SeriesUnderTest;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Overlay;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Observation;
import org.vfiodt.series.mailbox.TextPatch;
import org.vfiodt.series.order.DropOne;
import org.vfiodt.series.order.LeftOut;
import org.vfiodt.source.SourceFile;

/**
 * The series without one patch: which others no longer apply, and whether the kernel is built
 * without it where all of them do. It says what the order of a series rests on, and blames nobody.
 */
public final class DropOneCheck implements Check {
  private final Workshop workshop;
  private final KernelMaker maker;
  private final Map<String, Outcome<DropOne>> analyses = new HashMap<>();

  public DropOneCheck(Workshop workshop, CheckDefinition definition) {
    this.workshop = workshop;
    this.maker = new KernelMaker(workshop);
  }

  @Override
  public Look look(TreeUnderTest tree) {
    SeriesUnderTest series = tree.series();
    Outcome<DropOne> analysis = analyses.computeIfAbsent(series.id(), id -> analyse(tree));
    if (!analysis.ok()) {
      return new Look.Skip("the series does not apply as a whole");
    }
    LeftOut without = analysis.get().leftOut().get(tree.step().number() - 1);
    String needs = analysis.get().needs().get(tree.step().number() - 1).text();
    TreeUnderTest rest = rest(tree, without);
    String inputs =
        workshop.buildKey("drop-one", rest).add(needs).add(without.misfits().toString()).hex();
    return new Look.Work(inputs, folder -> Outcome.of(observe(without, needs, rest)));
  }

  private static Outcome<DropOne> analyse(TreeUnderTest tree) {
    List<SourceFile> mails =
        tree.series().steps().stream()
            .filter(step -> !step.isBase())
            .map(step -> SourceFile.root(step.fileName(), step.mail()))
            .toList();
    return TextPatch.read(mails)
        .flatMap(
            patches ->
                DropOne.of(
                    path -> tree.base().overlay().read(tree.kernel().tree(), path), patches));
  }

  private static TreeUnderTest rest(TreeUnderTest tree, LeftOut without) {
    Overlay overlay = tree.base().overlay().with(without.files());
    PatchStep step =
        new PatchStep(
            tree.step().number(),
            "all but " + tree.step().subject(),
            "",
            "",
            "",
            List.of(),
            Optional.of(overlay),
            List.of());
    return new TreeUnderTest(tree.series(), step);
  }

  private Observation observe(LeftOut without, String needs, TreeUnderTest rest) {
    if (!without.whole()) {
      String misfits =
          without.misfits().stream().map(String::valueOf).collect(Collectors.joining(", "));
      return Observation.of(Status.PASS, needs + "; needed by " + misfits);
    }
    Observation built = maker.make(rest).observation();
    if (built.status() == Status.ERROR) {
      return built;
    }
    return built.status() == Status.PASS
        ? Observation.of(Status.PASS, needs + "; the others build without it")
        : Observation.of(
                Status.PASS, needs + "; the others do not build without it: " + built.detail())
            .saying(built.messages());
  }
}
