// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectInserter;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.render.Revision;
import org.vfiodt.series.diff.FileDiff;
import org.vfiodt.series.diff.PatchId;

/** A checked request: everything is known but the base. */
final class SeriesAssembly {
  private static final int MOST_VERSIONS = 999;

  private record Step(CommitMessage message, Identity author, List<FileChange> changes) {}

  private final SeriesRequest request;
  private final String title;
  private final List<Step> steps;
  private final Map<String, Optional<String>> base;

  private SeriesAssembly(
      SeriesRequest request, String title, List<Step> steps, Map<String, Optional<String>> base) {
    this.request = request;
    this.title = title;
    this.steps = steps;
    this.base = base;
  }

  static Outcome<SeriesAssembly> of(SeriesRequest request) {
    List<Diagnostic> faults = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    ChangeCheck check = new ChangeCheck();
    Optional<Identity> signer = Optional.of(request.identity()).filter(i -> request.signOff());
    for (Prerequisite one : request.prerequisites()) {
      Identity author = one.author().orElse(request.identity());
      steps.addAll(step(one.revision(), author, Optional.empty(), check, faults));
    }
    for (Revision revision : request.revisions()) {
      steps.addAll(step(revision, request.identity(), signer, check, faults));
    }
    if (request.revisions().isEmpty()) {
      faults.add(Diagnostic.of(SeriesCode.NOTHING_CHANGED, "the series has no patch"));
    }
    faults.addAll(check.faults());
    Outcome<CommitMessage> cover =
        CommitMessage.of(request.plan().title(), request.plan().cover(), Optional.empty());
    faults.addAll(cover.diagnostics());
    faults.addAll(prefixFaults(request));
    return faults.stream().anyMatch(Diagnostic::isError)
        ? Outcome.failed(faults)
        : Outcome.of(
            new SeriesAssembly(request, cover.get().subject(), steps, check.base()), faults);
  }

  private static List<Step> step(
      Revision revision,
      Identity author,
      Optional<Identity> signer,
      ChangeCheck check,
      List<Diagnostic> faults) {
    List<FileChange> changes = check.next(revision);
    Outcome<CommitMessage> message =
        CommitMessage.of(revision.subject(), revision.message(), signer);
    faults.addAll(message.diagnostics());
    return message.value().map(text -> new Step(text, author, changes)).stream().toList();
  }

  private static List<Diagnostic> prefixFaults(SeriesRequest request) {
    List<Diagnostic> faults = new ArrayList<>();
    request
        .plan()
        .tag()
        .filter(tag -> !tag.matches("[A-Za-z0-9][A-Za-z0-9 /_.+-]{0,63}"))
        .ifPresent(
            tag ->
                faults.add(
                    Diagnostic.of(
                        SeriesCode.SUBJECT_UNFIT,
                        "'" + tag + "' cannot stand in the brackets of a subject")));
    int version = request.plan().version();
    if (version < 1 || version > MOST_VERSIONS) {
      faults.add(
          Diagnostic.of(SeriesCode.SUBJECT_UNFIT, "a series cannot have the version " + version));
    }
    return faults;
  }

  /** Text that the base must hold, by path; empty for a path it must not have. */
  Map<String, Optional<String>> base() {
    return base;
  }

  Outcome<PatchSeries> commit(BaseTree base, ObjectInserter inserter) throws IOException {
    CommitChain chain = new CommitChain(base, inserter, request.identity());
    CommitTimes times = CommitTimes.of(request.sourceDateEpoch(), base.time());
    TotalDiff total = new TotalDiff();
    List<Patch> patches = new ArrayList<>();
    int earlier = request.prerequisites().size();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Patch patch = chain.add(step.changes(), step.message(), step.author(), times.of(i + 1));
      patches.add(patch);
      if (i >= earlier) {
        total.add(step.changes(), patch.files());
      }
    }
    PatchSeries series =
        new PatchSeries(
            request.plan().tag().map(tag -> tag + " PATCH").orElse("PATCH"),
            request.plan().version(),
            title,
            String.join("\n", MessageText.cleaned(request.plan().cover())),
            request.identity(),
            times.of(earlier),
            base.published() ? Optional.of(base.commit().name()) : Optional.empty(),
            patches.subList(0, earlier),
            prerequisiteIds(patches),
            patches.subList(earlier, patches.size()),
            total.files());
    return Outcome.of(series, warnings(series));
  }

  private List<String> prerequisiteIds(List<Patch> patches) {
    List<String> ids = new ArrayList<>();
    for (Prerequisite one : request.prerequisites()) {
      ids.add(one.patchId().orElse(PatchId.of(patches.get(ids.size()).files())));
    }
    return ids;
  }

  private static List<Diagnostic> warnings(PatchSeries series) {
    List<Diagnostic> warnings = new ArrayList<>();
    for (Patch patch : series.patches()) {
      for (FileDiff file : patch.files()) {
        if (file.hunks().stream()
            .flatMap(hunk -> hunk.lines().stream())
            .anyMatch(line -> line.endsWith("\r\n"))) {
          warnings.add(
              Diagnostic.of(
                      SeriesCode.CARRIAGE_RETURN,
                      "'"
                          + patch.subject()
                          + "' has lines of "
                          + file.path()
                          + " that end in CR LF")
                  .hint("apply the mail with: git am --keep-cr"));
        }
      }
    }
    return warnings;
  }
}
