// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.pipeline.Generated;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.pipeline.SeriesStage;
import org.vfiodt.pipeline.Services;
import org.vfiodt.render.Overlay;
import org.vfiodt.render.Revision;
import org.vfiodt.series.diff.PatchId;
import org.vfiodt.series.mail.MailWriter;

/** The series that a spec makes for a kernel; its base has the prerequisites. */
final class SpecSeries {
  private final Services services;
  private final String tool;

  SpecSeries(Services services, String tool) {
    this.services = services;
    this.tool = tool;
  }

  Outcome<SeriesUnderTest> on(KernelInput kernel, PatchSource.OfSpec source) {
    return SeriesStage.generate(services, source.spec().spec(), kernel, source.options())
        .map(
            generated ->
                new SeriesUnderTest(
                    kernel.tree().version().toString(),
                    kernel,
                    steps(generated),
                    Optional.of(generated)));
  }

  private List<PatchStep> steps(Generated generated) {
    List<Map.Entry<String, String>> mails =
        new ArrayList<>(MailWriter.files(generated.series(), tool).entrySet());
    List<PatchStep> steps = new ArrayList<>();
    Overlay tree = generated.base();
    steps.add(PatchStep.base(tree));
    for (Revision revision : generated.request().revisions()) {
      int number = steps.size();
      tree = tree.with(after(revision.changes()));
      Map.Entry<String, String> mail = mails.get(number);
      steps.add(
          new PatchStep(
              number,
              revision.subject(),
              mail.getKey(),
              mail.getValue(),
              PatchId.of(generated.series().patches().get(number - 1).files()),
              revision.changes(),
              Optional.of(tree),
              List.of()));
    }
    return steps;
  }

  static Map<String, Optional<String>> after(List<FileChange> changes) {
    Map<String, Optional<String>> files = new HashMap<>();
    changes.forEach(change -> files.put(change.path(), change.after()));
    return files;
  }
}
