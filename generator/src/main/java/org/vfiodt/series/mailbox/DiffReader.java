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
import org.vfiodt.series.TreePath;
import org.vfiodt.series.diff.Hunk;

/**
 * Reads the differences of one mail: git's, and plain unified ones. Text between them is passed
 * over, as {@code patch} and git do; lines of a hunk are counted, never guessed.
 */
final class DiffReader {
  private static final Pattern RANGES =
      Pattern.compile(
          "@@ -([0-9]{1,9})(?:,([0-9]{1,9}))? \\+([0-9]{1,9})(?:,([0-9]{1,9}))? @@ ?(.*)",
          Pattern.DOTALL);
  private static final String NOTHING = "/dev/null";

  private final RawMail mail;
  private final List<MailLine> lines;
  private final List<FilePatch> files = new ArrayList<>();
  private final List<Diagnostic> faults = new ArrayList<>();
  private int at;

  private DiffReader(RawMail mail, List<MailLine> lines) {
    this.mail = mail;
    this.lines = lines;
  }

  static Outcome<List<FilePatch>> read(RawMail mail, List<MailLine> lines) {
    DiffReader reader = new DiffReader(mail, lines);
    while (reader.at < lines.size() && reader.faults.isEmpty()) {
      reader.next();
      if (reader.files.size() > Limits.FILES_OF_A_MAIL) {
        reader.fault(SeriesCode.MAIL_SIZE, "this patch changes too many files");
      }
    }
    return Outcome.of(List.copyOf(reader.files), reader.faults);
  }

  private void next() {
    if (text().startsWith("diff --git ")) {
      gitDiff();
    } else if (text().startsWith("--- ")
        && lineAt(at + 1).startsWith("+++ ")
        && lineAt(at + 2).startsWith("@@ ")) {
      plainDiff();
    } else {
      at++;
    }
  }

  private String text() {
    return lineAt(at);
  }

  private String lineAt(int index) {
    return index < lines.size() ? lines.get(index).text() : "";
  }

  private void fault(SeriesCode code, String message) {
    MailLine line = lines.get(Math.min(at, lines.size() - 1));
    faults.add(Diagnostic.at(mail.span(line), code, message));
  }

  /** What the header lines of git say about a file. */
  private final class Header {
    private final int line = at;
    private Optional<String> from = Optional.empty();
    private Optional<String> to = Optional.empty();
    private boolean makes;
    private boolean deletes;
    private boolean copies;

    /** Takes a line in, if it is one of the header. */
    boolean take(String text) {
      if (text.startsWith("new file mode ")) {
        makes = true;
        regular(text, "new file mode 100644");
      } else if (text.startsWith("deleted file mode ")) {
        deletes = true;
      } else if (text.startsWith("rename from ") || text.startsWith("copy from ")) {
        copies = text.startsWith("copy");
        from = path(text.substring(text.indexOf("from ") + 5));
      } else if (text.startsWith("rename to ") || text.startsWith("copy to ")) {
        to = path(text.substring(text.indexOf("to ") + 3));
      } else if (text.startsWith("old mode ") || text.startsWith("new mode ")) {
        fault(SeriesCode.MAIL_UNSUPPORTED, "a change of file modes cannot be carried over");
      } else if (text.startsWith("GIT binary patch") || text.startsWith("Binary files ")) {
        fault(SeriesCode.MAIL_UNSUPPORTED, "a binary file cannot be carried over");
      } else {
        return text.startsWith("index ") || text.matches("(dis)?similarity index .*");
      }
      return true;
    }

    private void regular(String text, String only) {
      if (!text.equals(only)) {
        fault(
            SeriesCode.MAIL_UNSUPPORTED,
            "a new file that is executable or no plain file cannot be carried over");
      }
    }
  }

  private void gitDiff() {
    Header header = new Header();
    String names = text().substring("diff --git ".length());
    at++;
    while (at < lines.size() && faults.isEmpty() && header.take(text())) {
      at++;
    }
    if (!faults.isEmpty()) {
      return;
    }
    Optional<String> from = header.from;
    Optional<String> to = header.to;
    if (text().startsWith("--- ") && lineAt(at + 1).startsWith("+++ ")) {
      from = named(text());
      to = named(lineAt(at + 1));
      at += 2;
    } else if (from.isEmpty() && to.isEmpty()) {
      Optional<String> both = same(names);
      from = header.makes ? Optional.empty() : both;
      to = header.deletes ? Optional.empty() : both;
    }
    add(header.line, from, to, header.copies);
  }

  private void plainDiff() {
    int line = at;
    Optional<String> from = named(text());
    Optional<String> to = named(lineAt(at + 1));
    at += 2;
    add(line, from, to, false);
  }

  private void add(int line, Optional<String> from, Optional<String> to, boolean copies) {
    List<FilePatch.Part> parts = new ArrayList<>();
    while (faults.isEmpty() && text().startsWith("@@ ")) {
      part().ifPresent(parts::add);
    }
    if (faults.isEmpty() && from.isEmpty() && to.isEmpty()) {
      at = line;
      fault(SeriesCode.MAIL_DIFF, "this difference names no file");
    }
    if (faults.isEmpty()) {
      files.add(new FilePatch(mail.span(lines.get(line)), from, to, copies, parts));
    }
  }

  /** The path in {@code a/x b/x}, where both are the same. */
  private Optional<String> same(String names) {
    int half = names.length() / 2;
    boolean equal =
        names.length() % 2 == 1
            && names.charAt(half) == ' '
            && stripped(names.substring(0, half)).equals(stripped(names.substring(half + 1)));
    return equal ? path(stripped(names.substring(0, half))) : Optional.empty();
  }

  /** The path of a {@code ---} or {@code +++} line, without its first folder and its time. */
  private Optional<String> named(String line) {
    String name = line.substring(4);
    int tab = name.indexOf('\t');
    name = tab >= 0 ? name.substring(0, tab) : name;
    return name.equals(NOTHING) ? Optional.empty() : path(stripped(name));
  }

  private static String stripped(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  private Optional<String> path(String path) {
    if (TreePath.fits(path)) {
      return Optional.of(path);
    }
    fault(SeriesCode.PATH_UNFIT, "'" + path + "' cannot be a path of the kernel tree");
    return Optional.empty();
  }

  private Optional<FilePatch.Part> part() {
    MailLine head = lines.get(at);
    Matcher ranges = RANGES.matcher(head.text());
    if (!ranges.matches()) {
      fault(SeriesCode.MAIL_DIFF, "this is no range of lines");
      return Optional.empty();
    }
    int oldLeft = count(ranges.group(2));
    int newLeft = count(ranges.group(4));
    List<String> old = new ArrayList<>();
    List<String> young = new ArrayList<>();
    List<String> signed = new ArrayList<>();
    int trailing = 0;
    at++;
    while (oldLeft > 0 || newLeft > 0) {
      char sign = at >= lines.size() ? '?' : text().isEmpty() ? ' ' : text().charAt(0);
      String line = text().isEmpty() ? "\n" : text().substring(1) + "\n";
      boolean fits =
          sign == ' ' ? oldLeft > 0 && newLeft > 0 : sign == '-' ? oldLeft > 0 : newLeft > 0;
      if (!fits || " -+".indexOf(sign) < 0) {
        fault(
            SeriesCode.MAIL_DIFF,
            "the hunk at line "
                + ranges.group(1)
                + " promises more or other lines than follow; the mail may be cut off or wrapped");
        return Optional.empty();
      }
      at++;
      signed.add(sign + line);
      if (sign != '+') {
        old.add(line);
        oldLeft--;
      }
      if (sign != '-') {
        young.add(line);
        newLeft--;
      }
      trailing = sign == ' ' ? trailing + 1 : 0;
      if (text().startsWith("\\ ")) {
        unterminated(sign, old, young);
        unterminated(signed);
        at++;
      }
    }
    return Optional.of(
        new FilePatch.Part(
            mail.span(head),
            Integer.parseInt(ranges.group(1)),
            Integer.parseInt(ranges.group(3)),
            List.copyOf(old),
            List.copyOf(young),
            trailing,
            new Hunk(
                Integer.parseInt(ranges.group(1)),
                Integer.parseInt(ranges.group(3)),
                ranges.group(5),
                signed)));
  }

  private static int count(String group) {
    return group == null ? 1 : Integer.parseInt(group);
  }

  /** Takes the line break off the line before "No newline at end of file". */
  private static void unterminated(char sign, List<String> old, List<String> young) {
    for (List<String> side :
        sign == ' ' ? List.of(old, young) : List.of(sign == '-' ? old : young)) {
      unterminated(side);
    }
  }

  private static void unterminated(List<String> side) {
    String last = side.get(side.size() - 1);
    side.set(side.size() - 1, last.substring(0, last.length() - 1));
  }
}
