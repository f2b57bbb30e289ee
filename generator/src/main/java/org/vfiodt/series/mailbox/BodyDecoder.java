// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.series.SeriesCode;
import org.vfiodt.series.Text;

/** The lines of a mail's body, out of their transfer encoding (RFC 2045). */
final class BodyDecoder {
  private static final Pattern CHARSET =
      Pattern.compile("(?i).*;\\s*charset\\s*=\\s*\"?([!-~&&[^\";]]+)\"?.*");
  private static final Pattern FLOWED = Pattern.compile("(?i).*;\\s*format\\s*=\\s*\"?flowed\\b.*");

  private BodyDecoder() {}

  static Optional<String> charset(RawMail mail) {
    Matcher charset = CHARSET.matcher(mail.header("content-type").orElse(""));
    return charset.matches() ? Optional.of(charset.group(1)) : Optional.empty();
  }

  static Outcome<List<MailLine>> decode(RawMail mail) {
    return unpacked(mail)
        .flatMap(
            lines ->
                lines.size() <= Limits.LINES
                    ? Outcome.of(lines)
                    : Outcome.failed(
                        Diagnostic.at(
                            mail.at(), SeriesCode.MAIL_SIZE, "this mail has too many lines")));
  }

  private static Outcome<List<MailLine>> unpacked(RawMail mail) {
    String type = mail.header("content-type").orElse("text/plain");
    if (!type.toLowerCase(Locale.ROOT).startsWith("text/plain")) {
      return unsupported(mail, "this mail is not plain text but " + type);
    }
    if (FLOWED.matcher(type).matches()) {
      return unsupported(mail, "the mail program may have re-wrapped this mail (format=flowed)");
    }
    String encoding = mail.header("content-transfer-encoding").orElse("8bit");
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "7bit", "8bit", "binary", "" -> Outcome.of(mail.body());
      case "quoted-printable" -> Outcome.of(quotedPrintable(mail.body()));
      case "base64" -> base64(mail);
      default -> unsupported(mail, "the encoding '" + encoding + "' is unknown");
    };
  }

  private static <T> Outcome<T> unsupported(RawMail mail, String message) {
    return Outcome.failed(
        Diagnostic.at(mail.at(), SeriesCode.MAIL_UNSUPPORTED, message)
            .hint("take the patch from an archive as plain text, for example with b4"));
  }

  /** A line that ends in an equals sign goes on in the next. */
  private static List<MailLine> quotedPrintable(List<MailLine> body) {
    List<MailLine> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int start = -1;
    for (MailLine line : body) {
      start = start < 0 ? line.start() : start;
      String bare = Text.trimmedEnd(line.text());
      boolean goesOn = bare.endsWith("=");
      text.append(QuotedPrintable.decode(goesOn ? bare.substring(0, bare.length() - 1) : bare));
      if (!goesOn) {
        addLines(lines, text.toString(), start, line.end());
        text.setLength(0);
        start = -1;
      }
    }
    if (!text.isEmpty()) {
      addLines(lines, text.toString(), start, body.get(body.size() - 1).end());
    }
    return lines;
  }

  private static Outcome<List<MailLine>> base64(RawMail mail) {
    StringBuilder all = new StringBuilder();
    mail.body().forEach(line -> all.append(line.text()));
    String text = Text.latin1(Base64.getMimeDecoder().decode(HeaderText.padded(all.toString())));
    List<MailLine> lines = new ArrayList<>();
    if (!mail.body().isEmpty()) {
      MailLine first = mail.body().get(0);
      addLines(lines, text, first.start(), first.end());
    }
    return Outcome.of(lines);
  }

  /** An encoded line may hold line breaks of its own; of too many lines, the rest is left out. */
  private static void addLines(List<MailLine> lines, String text, int start, int end) {
    int from = 0;
    do {
      int found = text.indexOf('\n', from);
      int to = found < 0 ? text.length() : found;
      int bare = found > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
      lines.add(new MailLine(text.substring(from, bare), start, end));
      from = to + 1;
    } while (from < text.length() && lines.size() <= Limits.LINES);
  }
}
