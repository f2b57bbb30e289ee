// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.pipeline.Services;
import org.vfiodt.pipeline.SpecFiles;
import org.vfiodt.plan.Planner;
import org.vfiodt.render.Overlay;
import org.vfiodt.render.RenderedSeries;
import org.vfiodt.render.Revision;
import org.vfiodt.render.SeriesRenderer;
import org.vfiodt.series.mail.FileNames;
import org.vfiodt.series.mailbox.MailReader;
import org.vfiodt.series.mailbox.MailedPatch;
import org.vfiodt.source.SourceFile;

/** Somebody's mails on a kernel; its base has what it takes to build the kernel at all. */
final class MailSeries {
  private static final String COMPILER = "gcc-compat";
  private static final String NOBODY = "nobody <nobody@localhost>";

  private final Services services;

  MailSeries(Services services) {
    this.services = services;
  }

  Outcome<SeriesUnderTest> on(KernelInput kernel, PatchSource.OfMails source) {
    return base(kernel)
        .flatMap(base -> steps(kernel, base, source.mailboxes()))
        .map(
            steps ->
                new SeriesUnderTest(
                    kernel.tree().version().toString(), kernel, steps, Optional.empty()));
  }

  private Outcome<Overlay> base(KernelInput kernel) {
    return SpecFiles.builtIn(services.data())
        .flatMap(
            spec ->
                new Planner(services.data())
                    .plan(spec.spec(), kernel.name(), kernel.facts(), NOBODY))
        .flatMap(
            plan ->
                SeriesRenderer.prerequisite(
                    services.data(), COMPILER, plan.driver(), kernel.tree(), Overlay.NONE))
        .map(RenderedSeries::overlay);
  }

  private static Outcome<List<PatchStep>> steps(
      KernelInput kernel, Overlay base, List<SourceFile> mailboxes) {
    return MailReader.each(mailboxes, path -> base.read(kernel.tree(), path))
        .map(mails -> steps(base, mails));
  }

  private static List<PatchStep> steps(Overlay base, List<MailedPatch> mails) {
    List<PatchStep> steps = new ArrayList<>();
    steps.add(PatchStep.base(base));
    Overlay tree = base;
    for (MailedPatch mail : mails) {
      Outcome<Revision> revision = mail.revision();
      List<FileChange> changes = revision.value().map(Revision::changes).orElse(List.of());
      tree = tree.with(SpecSeries.after(changes));
      steps.add(
          new PatchStep(
              steps.size(),
              mail.subject(),
              FileNames.of(1, steps.size(), mail.subject()),
              mail.text(),
              mail.patchId(),
              changes,
              revision.ok() ? Optional.of(tree) : Optional.empty(),
              revision.diagnostics()));
    }
    return steps;
  }
}
