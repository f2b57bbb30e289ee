// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vfiodt.series.Patch;
import org.vfiodt.series.PatchSeries;
import org.vfiodt.series.Text;
import org.vfiodt.series.diff.DiffText;
import org.vfiodt.series.diff.Diffstat;
import org.vfiodt.series.diff.FileDiff;

/**
 * A series as mail files: what {@code git format-patch --cover-letter --thread=shallow --base}
 * writes for the same commits, but for the message ids, and that the cover letter's headers are
 * encoded too.
 */
public final class MailWriter {
  private static final int SHORTLOG_WIDTH = 72;

  private final PatchSeries series;
  private final Posting posting;
  private final String signature;
  private final MessageIds ids;

  private MailWriter(PatchSeries series, Posting posting, String signature) {
    this.series = series;
    this.posting = posting;
    this.signature = signature;
    this.ids = new MessageIds(series);
  }

  /**
   * File names to contents, cover letter first; contents are held one character a byte (ISO
   * 8859-1).
   *
   * @param signature stands below each mail, such as {@code vfio-dt 0.1.0}
   */
  public static SortedMap<String, String> files(PatchSeries series, String signature) {
    return files(series, Posting.PLAIN, signature);
  }

  /** The same with recipients and a comparison with an earlier version. */
  public static SortedMap<String, String> files(
      PatchSeries series, Posting posting, String signature) {
    if (signature.codePoints().anyMatch(Text::isControl)) {
      throw new IllegalArgumentException("a signature is one line");
    }
    MailWriter writer = new MailWriter(series, posting, signature);
    SortedMap<String, String> files = new TreeMap<>();
    files.put(FileNames.of(series.version(), 0, "cover letter"), writer.cover());
    for (int i = 0; i < series.patches().size(); i++) {
      Patch patch = series.patches().get(i);
      files.put(FileNames.of(series.version(), i + 1, patch.subject()), writer.patch(i + 1, patch));
    }
    return files;
  }

  private String cover() {
    Patch last = series.patches().get(series.patches().size() - 1);
    StringBuilder out = new StringBuilder(separator(last));
    out.append("Message-Id: ").append(ids.cover()).append('\n');
    out.append(Headers.from(series.author()));
    out.append(Headers.date(series.startTime()));
    out.append(Headers.subject(prefix(0), series.title()));
    boolean ascii =
        Text.isAscii(
                series.title() + series.cover() + series.author().name() + posting.comparison())
            && series.patches().stream().allMatch(MailWriter::isAscii);
    out.append(ascii ? "" : Headers.eightBit());
    out.append(posting.recipients().headers()).append('\n');
    out.append(series.cover()).append(series.cover().isEmpty() ? "\n" : "\n\n");
    out.append(shortlog()).append('\n');
    StringBuilder mail = new StringBuilder(Text.utf8Bytes(out.toString()));
    mail.append(Diffstat.of(series.total())).append('\n');
    mail.append(posting.comparison()).append(bases());
    return mail.append(end()).toString();
  }

  private String patch(int number, Patch patch) {
    StringBuilder out = new StringBuilder(separator(patch));
    out.append("Message-Id: ").append(ids.of(patch)).append('\n');
    out.append("In-Reply-To: ").append(ids.cover()).append('\n');
    out.append("References: ").append(ids.cover()).append('\n');
    out.append(Headers.from(patch.author()));
    out.append(Headers.date(patch.time()));
    out.append(Headers.subject(prefix(number), patch.subject()));
    boolean ascii = Text.isAscii(patch.subject() + patch.message());
    out.append(ascii ? "" : Headers.eightBit());
    out.append(posting.recipients().headers()).append('\n');
    out.append(patch.message()).append(patch.message().isEmpty() ? "" : "\n").append("---\n");
    StringBuilder mail = new StringBuilder(Text.utf8Bytes(out.toString()));
    mail.append(Diffstat.of(patch.files())).append('\n');
    for (FileDiff file : patch.files()) {
      mail.append(DiffText.of(file));
    }
    return mail.append(end()).toString();
  }

  private static boolean isAscii(Patch patch) {
    return Text.isAscii(patch.subject() + patch.message() + patch.author().name());
  }

  /** The line by which git knows its own mails; its date is the same in all of them. */
  private static String separator(Patch patch) {
    return "From " + patch.commit() + " Mon Sep 17 00:00:00 2001\n";
  }

  private String prefix(int number) {
    String total = String.valueOf(series.patches().size());
    String digits = String.valueOf(number);
    String padding = "0".repeat(Math.max(0, total.length() - digits.length()));
    String version = series.version() > 1 ? " v" + series.version() : "";
    return "[" + series.prefix() + version + " " + padding + digits + "/" + total + "] ";
  }

  private String shortlog() {
    StringBuilder out = new StringBuilder(series.author().name());
    out.append(" (").append(series.patches().size()).append("):\n");
    for (Patch patch : series.patches()) {
      out.append(WrappedText.from(2, patch.subject(), 4, SHORTLOG_WIDTH)).append('\n');
    }
    return out.toString();
  }

  private String bases() {
    StringBuilder out = new StringBuilder();
    Optional<String> base = series.baseCommit();
    base.ifPresent(id -> out.append("base-commit: ").append(id).append('\n'));
    for (String id : series.prerequisiteIds()) {
      out.append("prerequisite-patch-id: ").append(id).append('\n');
    }
    return out.isEmpty() ? "" : "\n" + out;
  }

  private String end() {
    return Text.utf8Bytes("-- \n" + signature + "\n\n");
  }
}
