// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.maintainers.Maintainers;
import org.vfiodt.kernel.maintainers.Person;
import org.vfiodt.kernel.maintainers.Responsible;
import org.vfiodt.series.PatchSeries;
import org.vfiodt.series.SeriesCode;
import org.vfiodt.series.mail.MailWriter;
import org.vfiodt.series.mail.Mailbox;
import org.vfiodt.series.mail.Posting;
import org.vfiodt.series.mail.Recipients;
import org.vfiodt.series.mailbox.PostedSeries;
import org.vfiodt.series.mailbox.PostedSeriesReader;
import org.vfiodt.series.range.RangeDiff;
import org.vfiodt.series.range.RangePatch;
import org.vfiodt.source.SourceFile;

/**
 * From a series to one posting of it: what the cover letter says beside, and who gets the mails.
 */
public final class PostingStage {
  private static final int LARGEST = 64 << 20;

  private final PostingOptions options;

  private PostingStage(PostingOptions options) {
    this.options = options;
  }

  /** A series with the cover letter of this posting, and the rest of what its mails need. */
  public record Posted(PatchSeries series, Posting posting) {}

  public static Outcome<Posted> prepare(
      Generated generated, KernelTree tree, PostingOptions options) {
    return new PostingStage(options).prepare(generated, tree);
  }

  private Outcome<Posted> prepare(Generated generated, KernelTree tree) {
    PatchSeries series = generated.series();
    Outcome<Optional<PostedSeries>> previous = previous(series.version());
    return paragraphs(series, previous)
        .flatMap(series::withCover)
        .flatMap(
            covered ->
                recipients(covered, generated, tree)
                    .map(
                        all ->
                            new Posted(covered, new Posting(all, comparison(covered, previous)))));
  }

  private Outcome<List<String>> paragraphs(
      PatchSeries series, Outcome<Optional<PostedSeries>> previous) {
    List<Outcome<Optional<String>>> parts = new ArrayList<>();
    parts.add(changes(series.version()));
    parts.add(previous.map(posted -> posted.map(PostingStage::link)));
    parts.add(dependencies());
    parts.add(tested(series));
    return Outcome.all(parts).map(all -> all.stream().flatMap(Optional::stream).toList());
  }

  private Outcome<Optional<String>> changes(int version) {
    if (options.changes().isEmpty()) {
      return Outcome.of(Optional.empty());
    }
    return read(options.changes().get(), "--changes takes a text file with what changed")
        .flatMap(
            text -> {
              String words =
                  new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                      .strip();
              return words.isEmpty()
                  ? Outcome.failed(
                      Diagnostic.of(RunCode.NOTHING_SAID, options.changes().get() + " is empty")
                          .hint("say in it what changed since the last version, a point a line"))
                  : Outcome.of(Optional.of("Changes in v" + version + ":\n" + words));
            });
  }

  private static String link(PostedSeries posted) {
    return "Link to v" + posted.version() + ": https://lore.kernel.org/r/" + posted.messageId();
  }

  private Outcome<Optional<PostedSeries>> previous(int version) {
    if (options.previous().isEmpty()) {
      return Outcome.of(Optional.empty());
    }
    Path place = options.previous().get();
    return mailFiles(place)
        .flatMap(
            files ->
                Outcome.all(files.stream().map(PostingStage::source).toList())
                    .flatMap(PostedSeriesReader::read))
        .flatMap(
            posted ->
                posted.version() < version
                    ? Outcome.of(Optional.of(posted))
                    : Outcome.failed(
                        Diagnostic.of(
                                SeriesCode.POSTED_VERSION,
                                place
                                    + " is version "
                                    + posted.version()
                                    + ", and so is not before "
                                    + version)
                            .hint("number this one with -v " + (posted.version() + 1))));
  }

  /** The mails of a folder by their names, or one file. */
  private static Outcome<List<Path>> mailFiles(Path place) {
    if (!Files.isDirectory(place)) {
      return Outcome.of(List.of(place));
    }
    try (Stream<Path> all = Files.list(place)) {
      List<Path> files =
          all.filter(file -> file.toString().matches(".*\\.(patch|eml|mbox|mbx|mail)"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      return files.isEmpty()
          ? missing(place, "--previous takes the mails of a version")
          : Outcome.of(files);
    } catch (IOException e) {
      return missing(place, "--previous takes the mails of a version");
    }
  }

  private static Outcome<SourceFile> source(Path file) {
    return read(file, "--previous takes a folder or a mailbox with the mails of a version")
        .map(text -> SourceFile.root(file.toString(), text));
  }

  private static Outcome<String> read(Path file, String hint) {
    try {
      if (Files.size(file) > LARGEST) {
        return Outcome.failed(Diagnostic.of(SeriesCode.MAIL_SIZE, file + " is too large"));
      }
      return Outcome.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return missing(file, hint);
    }
  }

  private static <T> Outcome<T> missing(Path file, String hint) {
    return Outcome.failed(Diagnostic.of(RunCode.FILE_MISSING, "cannot read " + file).hint(hint));
  }

  private static String comparison(PatchSeries series, Outcome<Optional<PostedSeries>> previous) {
    return previous
        .get()
        .map(
            posted ->
                "Range-diff against v"
                    + posted.version()
                    + ":\n"
                    + RangeDiff.of(
                        posted.patches(), series.patches().stream().map(RangePatch::of).toList()))
        .orElse("");
  }

  private Outcome<Optional<String>> dependencies() {
    List<Diagnostic> faults = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String each : options.dependsOn()) {
      String id = each.replaceAll("^<|>$", "");
      if (id.matches("https?://[!-~&&[^<>]]{1,400}")) {
        lines.add("Depends-on: " + id);
      } else if (id.matches("[!-~&&[^<>@]]{1,200}@[!-~&&[^<>@]]{1,200}")) {
        lines.add("Depends-on: <" + id + ">");
      } else {
        faults.add(
            Diagnostic.of(SeriesCode.DEPENDENCY, "'" + each + "' is no message id and no address")
                .hint("give the Message-Id of the cover letter that this series stands on"));
      }
    }
    return faults.isEmpty()
        ? Outcome.of(Optional.of(String.join("\n", lines)).filter(text -> !text.isEmpty()))
        : Outcome.failed(faults);
  }

  private Outcome<Optional<String>> tested(PatchSeries series) {
    return options.tested().isEmpty()
        ? Outcome.of(Optional.empty())
        : TestedText.of(options.tested().get(), series).map(Optional::of);
  }

  private Outcome<Recipients> recipients(PatchSeries series, Generated generated, KernelTree tree) {
    if (!options.recipients()) {
      return Outcome.of(Recipients.NONE);
    }
    List<String> mails = new ArrayList<>(MailWriter.files(series, "x").values());
    mails.remove(0);
    return Maintainers.read(
            path -> generated.overlay().read(tree, path), path -> !tree.list(path).isEmpty())
        .flatMap(maintainers -> maintainers.of(mails))
        .flatMap(PostingStage::recipients);
  }

  /** Those who take patches are written to; who reviews or reads along gets a copy. */
  private static Outcome<Recipients> recipients(Responsible responsible) {
    List<Person> copies = new ArrayList<>(responsible.reviewers());
    copies.addAll(responsible.lists());
    List<Diagnostic> left = new ArrayList<>();
    Recipients all =
        new Recipients(mailboxes(responsible.maintainers(), left), mailboxes(copies, left));
    return Outcome.of(all, left);
  }

  private static List<Mailbox> mailboxes(List<Person> people, List<Diagnostic> left) {
    List<Mailbox> mailboxes = new ArrayList<>();
    for (Person person : people) {
      Outcome<Mailbox> mailbox = Mailbox.of(person.name(), person.address());
      mailbox.value().ifPresent(mailboxes::add);
      if (!mailbox.ok()) {
        left.add(
            Diagnostic.of(
                SeriesCode.RECIPIENT_UNFIT,
                "a recipient is left out: " + mailbox.diagnostics().get(0).message()));
      }
    }
    return mailboxes;
  }
}
