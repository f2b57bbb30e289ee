// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.series.SeriesCode;
import org.vfiodt.source.SourceFile;

/**
 * Cuts a mailbox into mails. A mail starts at a line "From ADDRESS ... HH:MM:SS YEAR", as git
 * demands; text without such a line is one mail.
 */
final class MailSplitter {
  private static final Pattern SEPARATOR =
      Pattern.compile("From \\S+ .*[0-9]{1,2}:[0-9]{2}:[0-9]{2}.* [0-9]{4}.*", Pattern.UNIX_LINES);
  private static final Pattern HEADER = Pattern.compile("([!-9;-~]+):(.*)", Pattern.UNIX_LINES);

  private final SourceFile mailbox;
  private final List<Outcome<RawMail>> mails = new ArrayList<>();

  private MailSplitter(SourceFile mailbox) {
    this.mailbox = mailbox;
  }

  static Outcome<List<RawMail>> split(SourceFile mailbox) {
    if (mailbox.text().length() > Limits.MAILBOX) {
      return tooLarge(mailbox, "the mailbox is larger than " + (Limits.MAILBOX >> 20) + " MiB");
    }
    if (mailbox.text().chars().filter(c -> c == '\n').count() > Limits.LINES) {
      return tooLarge(mailbox, "the mailbox has more than " + Limits.LINES + " lines");
    }
    MailSplitter splitter = new MailSplitter(mailbox);
    splitter.run();
    return splitter.mails.size() > Limits.MAILS
        ? tooLarge(mailbox, "the mailbox holds more than " + Limits.MAILS + " mails")
        : Outcome.all(splitter.mails);
  }

  private static Outcome<List<RawMail>> tooLarge(SourceFile mailbox, String what) {
    return Outcome.failed(Diagnostic.at(mailbox.span(0, 0), SeriesCode.MAIL_SIZE, what));
  }

  private void run() {
    List<MailLine> lines = new ArrayList<>();
    String separator = "";
    for (MailLine line : lines(mailbox.text())) {
      if (isSeparator(line.text())) {
        add(separator, lines);
        lines.clear();
        separator = line.text();
        if (mails.size() > Limits.MAILS) {
          return;
        }
      } else if (!lines.isEmpty() || !line.text().isBlank()) {
        lines.add(line);
      }
    }
    add(separator, lines);
  }

  private static boolean isSeparator(String line) {
    return line.length() <= Limits.TITLE && SEPARATOR.matcher(line).matches();
  }

  /** Lines without their breaks, which are of the kind that the first line has. */
  private static List<MailLine> lines(String text) {
    List<MailLine> lines = new ArrayList<>();
    boolean carriageReturns = text.indexOf("\r\n") == text.indexOf('\n') - 1;
    for (int start = 0; start < text.length(); ) {
      int found = text.indexOf('\n', start);
      int end = found < 0 ? text.length() : found;
      boolean cut = carriageReturns && found > start && text.charAt(end - 1) == '\r';
      int bare = cut ? end - 1 : end;
      lines.add(new MailLine(text.substring(start, bare), start, bare));
      start = end + 1;
    }
    return lines;
  }

  private void add(String separator, List<MailLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Map<String, String> headers = new TreeMap<>();
    String name = "";
    int size = 0;
    int at = 0;
    for (; at < lines.size() && !lines.get(at).text().isEmpty(); at++) {
      MailLine line = lines.get(at);
      size += line.text().length();
      Matcher header = HEADER.matcher(line.text());
      if (!name.isEmpty() && (line.text().startsWith(" ") || line.text().startsWith("\t"))) {
        headers.merge(name, line.text().strip(), (one, two) -> one + " " + two);
      } else if (header.matches()) {
        // a second one of a name is kept apart, so that its continuation does not join the first
        String plain = header.group(1).toLowerCase(Locale.ROOT);
        name = headers.containsKey(plain) ? plain + " " + at : plain;
        headers.put(name, header.group(2).strip());
      } else {
        fail(line, SeriesCode.MAIL_SYNTAX, "this is no header of a mail");
        return;
      }
      if (size > Limits.HEADER) {
        fail(line, SeriesCode.MAIL_SIZE, "the header of this mail is too long");
        return;
      }
    }
    MailLine first = lines.get(0);
    List<MailLine> body = List.copyOf(lines.subList(Math.min(at + 1, lines.size()), lines.size()));
    mails.add(
        Outcome.of(
            new RawMail(
                mailbox, mailbox.span(first.start(), first.end()), separator, headers, body)));
  }

  private void fail(MailLine line, SeriesCode code, String message) {
    mails.add(Outcome.failed(Diagnostic.at(mailbox.span(line.start(), line.end()), code, message)));
  }
}
