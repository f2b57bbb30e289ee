// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Revision;
import org.vfiodt.series.Prerequisite;
import org.vfiodt.series.SeriesCode;
import org.vfiodt.source.SourceFile;

/** Patches that others sent by mail, as revisions of a tree. */
public final class MailReader {
  private MailReader() {}

  /**
   * Reads the patches of a mailbox and applies them in the order of their numbers. Mails without a
   * patch are passed over; the first patch that does not fit ends the reading.
   *
   * @param mailbox one mail or many, one character a byte (ISO 8859-1)
   * @param tree content of a path, one character a byte; empty where the tree has no such file
   */
  public static Outcome<List<Prerequisite>> read(
      SourceFile mailbox, Function<String, Optional<String>> tree) {
    return MailSplitter.split(mailbox)
        .flatMap(mails -> patches(mailbox, mails))
        .flatMap(patches -> apply(patches, tree));
  }

  /** The patches among mails, in their order. */
  static Outcome<List<PatchMail>> patches(SourceFile mailbox, List<RawMail> mails) {
    return Outcome.all(mails.stream().map(PatchMailReader::read).toList())
        .map(found -> found.stream().flatMap(Optional::stream).toList())
        .flatMap(patches -> inOrder(mailbox, patches));
  }

  /**
   * Reads the patches of mailboxes and applies them one by one, in the order of their numbers. The
   * first that does not fit says why, and those behind it say that.
   */
  public static Outcome<List<MailedPatch>> each(
      List<SourceFile> mailboxes, Function<String, Optional<String>> tree) {
    return Outcome.all(mailboxes.stream().map(MailSplitter::split).toList())
        .map(each -> each.stream().flatMap(List::stream).toList())
        .flatMap(mails -> patches(mailboxes.get(0), mails))
        .map(patches -> applyEach(patches, tree));
  }

  private static List<MailedPatch> applyEach(
      List<PatchMail> patches, Function<String, Optional<String>> tree) {
    PatchedTree patched = new PatchedTree(tree);
    List<MailedPatch> mailed = new ArrayList<>();
    Optional<PatchMail> misfit = Optional.empty();
    for (PatchMail patch : patches) {
      Outcome<Revision> revision =
          misfit.isEmpty() ? patched.apply(patch) : behind(patch, misfit.get());
      if (misfit.isEmpty() && !revision.ok()) {
        misfit = Optional.of(patch);
      }
      mailed.add(
          new MailedPatch(
              patch.subject(), patch.author(), patch.text(), patch.patchId(), revision));
    }
    return mailed;
  }

  private static Outcome<Revision> behind(PatchMail patch, PatchMail misfit) {
    return Outcome.failed(
        Diagnostic.at(
            patch.at(),
            SeriesCode.MAIL_CONFLICT,
            "the patch '" + misfit.subject() + "' before it does not apply"));
  }

  /** By number, when all have one; as they come otherwise. */
  static Outcome<List<PatchMail>> inOrder(SourceFile mailbox, List<PatchMail> patches) {
    if (patches.isEmpty()) {
      return Outcome.failed(
          Diagnostic.at(mailbox.span(0, 0), SeriesCode.MAIL_EMPTY, "no mail here holds a patch"));
    }
    if (patches.stream().anyMatch(patch -> patch.number() == 0)) {
      return Outcome.of(patches);
    }
    List<PatchMail> sorted = new ArrayList<>(patches);
    sorted.sort(Comparator.comparingInt(PatchMail::number));
    List<Diagnostic> faults = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      PatchMail patch = sorted.get(i);
      if (patch.number() != i + 1 || patch.total() != sorted.size()) {
        faults.add(
            Diagnostic.at(
                    patch.at(),
                    SeriesCode.MAIL_ORDER,
                    String.format(
                        Locale.ROOT,
                        "this is patch %d of %d, but it comes as number %d of %d",
                        patch.number(),
                        patch.total(),
                        i + 1,
                        sorted.size()))
                .hint("the mailbox must hold one version of one series, and all of it"));
        break;
      }
    }
    return Outcome.of(List.copyOf(sorted), faults);
  }

  private static Outcome<List<Prerequisite>> apply(
      List<PatchMail> patches, Function<String, Optional<String>> tree) {
    PatchedTree patched = new PatchedTree(tree);
    List<Prerequisite> prerequisites = new ArrayList<>();
    for (PatchMail patch : patches) {
      Outcome<Revision> revision = patched.apply(patch);
      if (!revision.ok()) {
        return Outcome.failed(revision.diagnostics());
      }
      prerequisites.add(
          new Prerequisite(
              revision.get(), Optional.of(patch.author()), Optional.of(patch.patchId())));
    }
    return Outcome.of(List.copyOf(prerequisites));
  }
}
