// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.series.SeriesCode;
import org.vfiodt.series.range.RangeFile;
import org.vfiodt.series.range.RangePatch;
import org.vfiodt.source.SourceFile;

/**
 * Reads an earlier version of a series for what the next one says about it: mail files of a folder,
 * or a mailbox out of an archive with all the answers in it.
 */
public final class PostedSeriesReader {
  private static final Pattern COVER = Pattern.compile("\\[[^\\]]*\\b0+/[0-9]{1,4}\\b[^\\]]*\\].*");
  private static final Pattern PATCH = Pattern.compile("\\[[^\\]]*\\].*");
  private static final Pattern VERSION = Pattern.compile("(?i)\\bv([0-9]{1,3})\\b");
  private static final Pattern ID = Pattern.compile("<([^<>\\s@]+@[^<>\\s@]+)>.*");

  private PostedSeriesReader() {}

  /**
   * Reads one version.
   *
   * @param files mails or mailboxes, at least one, one character a byte
   */
  public static Outcome<PostedSeries> read(List<SourceFile> files) {
    return Outcome.all(files.stream().map(MailSplitter::split).toList())
        .map(each -> each.stream().flatMap(List::stream).toList())
        .flatMap(
            mails ->
                MailReader.patches(files.get(0), mails)
                    .flatMap(patches -> series(files.get(0), mails, patches)));
  }

  private static Outcome<PostedSeries> series(
      SourceFile file, List<RawMail> mails, List<PatchMail> patches) {
    Optional<RawMail> cover =
        mails.stream().filter(mail -> COVER.matcher(subject(mail)).lookingAt()).findFirst();
    if (cover.isEmpty() && patches.size() > 1) {
      return missing(file, "this posting of " + patches.size() + " patches has no cover letter");
    }
    RawMail first = cover.orElseGet(() -> patchMail(mails));
    Matcher id = ID.matcher(first.header("message-id").orElse(""));
    if (!id.lookingAt()) {
      return Outcome.failed(
          Diagnostic.at(
                  first.at(), SeriesCode.POSTED_COVER, "this mail has no Message-Id to link to")
              .hint("take the mails as they were sent, for example from an archive"));
    }
    List<RangePatch> ranges = new ArrayList<>();
    patches.forEach(patch -> ranges.add(range(patch)));
    return Outcome.of(new PostedSeries(version(subject(first)), id.group(1), ranges));
  }

  private static RawMail patchMail(List<RawMail> mails) {
    return mails.stream()
        .filter(mail -> PATCH.matcher(subject(mail)).lookingAt())
        .findFirst()
        .orElse(mails.get(0));
  }

  private static Outcome<PostedSeries> missing(SourceFile file, String what) {
    return Outcome.failed(
        Diagnostic.at(file.span(0, 0), SeriesCode.POSTED_COVER, what)
            .hint("add the mail [PATCH 0/N], whose Message-Id the link is made of"));
  }

  private static String subject(RawMail mail) {
    String subject = HeaderText.decode(mail.header("subject").orElse("").strip());
    return subject.substring(0, Math.min(subject.length(), Limits.TITLE));
  }

  private static int version(String subject) {
    int end = subject.indexOf(']');
    Matcher version = VERSION.matcher(end < 0 ? "" : subject.substring(0, end));
    return version.find() ? Integer.parseInt(version.group(1)) : 1;
  }

  private static RangePatch range(PatchMail patch) {
    return RangePatch.of(
        patch.id(),
        patch.subject(),
        patch.message(),
        patch.author(),
        patch.files().stream().map(PostedSeriesReader::file).toList());
  }

  private static RangeFile file(FilePatch file) {
    String path = file.to().or(file::from).orElseThrow();
    String title = path;
    if (file.from().isEmpty()) {
      title = path + " (new)";
    } else if (file.to().isEmpty()) {
      title = path + " (deleted)";
    } else if (!file.copies() && !file.from().equals(file.to())) {
      title = file.from().get() + " => " + path;
    }
    return new RangeFile(title, path, file.parts().stream().map(FilePatch.Part::shown).toList());
  }
}
