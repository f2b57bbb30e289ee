// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.series.Identity;
import org.vfiodt.series.SeriesCode;

/** One mail to its patch: who wrote it, what it says, and what it changes. */
final class PatchMailReader {
  private static final Pattern MESSAGE_END =
      Pattern.compile("diff -.*|Index: .*|---( \\S.*|\\s*)", Pattern.DOTALL);
  private static final Pattern HEADER = Pattern.compile("(?i)(from|subject|date):\\s*(.*)");
  private static final Pattern NUMBER = Pattern.compile("\\b([0-9]{1,4})/([0-9]{1,4})\\b");
  private static final Pattern ANSWER = Pattern.compile("(?i)\\s*(re|aw|fwd?):");
  private static final Pattern PATCH = Pattern.compile("(?i)\\s*\\[[^\\]]*patch");
  private static final Pattern PREFIX = Pattern.compile("(?i)\\s*(re:|:|\\[[^\\]]*\\])\\s*");

  private PatchMailReader() {}

  /** The patch, or nothing for a mail without one: a cover letter, an answer, a bare letter. */
  static Outcome<Optional<PatchMail>> read(RawMail mail) {
    String subject = HeaderText.decode(shortened(mail.header("subject")));
    Outcome<List<MailLine>> body = BodyDecoder.decode(mail);
    boolean letter = !body.ok() && !PATCH.matcher(subject).lookingAt();
    if (letter || ANSWER.matcher(subject).lookingAt()) {
      return Outcome.of(Optional.empty());
    }
    return body.flatMap(
        lines ->
            DiffReader.read(mail, lines)
                .flatMap(
                    files ->
                        files.isEmpty()
                            ? Outcome.of(Optional.empty())
                            : patch(mail, lines, files).map(Optional::of)));
  }

  private static Outcome<PatchMail> patch(
      RawMail mail, List<MailLine> body, List<FilePatch> files) {
    String subject = HeaderText.decode(shortened(mail.header("subject")));
    String from = shortened(mail.header("from"));
    Optional<String> charset = BodyDecoder.charset(mail);
    List<String> message = new ArrayList<>();
    boolean top = true;
    for (MailLine line : body) {
      if (MESSAGE_END.matcher(line.text()).matches()) {
        break;
      }
      Matcher header = HEADER.matcher(shortened(Optional.of(line.text())));
      if (top && header.matches()) {
        from = header.group(1).equalsIgnoreCase("from") ? header.group(2) : from;
        subject =
            header.group(1).equalsIgnoreCase("subject")
                ? HeaderText.decode(header.group(2))
                : subject;
        continue;
      }
      top = top && line.text().isBlank();
      message.add(Charsets.decode(line.text(), charset));
    }
    String patchId = MailPatchId.of(body);
    int[] number = number(shortened(mail.header("subject")));
    String title = title(subject);
    return author(mail, from)
        .map(
            author ->
                new PatchMail(
                    mail.at(),
                    number[0],
                    number[1],
                    mail.commit().orElse(patchId),
                    patchId,
                    title,
                    String.join("\n", message).strip(),
                    author,
                    mail.text(),
                    files));
  }

  /** A subject without what stands in front of it in mails. */
  static String title(String subject) {
    String rest = subject;
    for (Matcher prefix = PREFIX.matcher(rest); prefix.lookingAt(); prefix = PREFIX.matcher(rest)) {
      rest = rest.substring(prefix.end());
    }
    return rest.strip().replaceAll("\\s+", " ");
  }

  private static int[] number(String subject) {
    Matcher brackets = Pattern.compile("\\[[^\\]]*\\]").matcher(subject);
    while (brackets.find()) {
      Matcher number = NUMBER.matcher(brackets.group());
      if (number.find()) {
        return new int[] {Integer.parseInt(number.group(1)), Integer.parseInt(number.group(2))};
      }
    }
    return new int[] {0, 0};
  }

  /** Of {@code Name <address>}, {@code address (Name)} or a bare address. */
  private static Outcome<Identity> author(RawMail mail, String from) {
    int open = from.lastIndexOf('<');
    int close = from.indexOf('>', Math.max(open, 0));
    int comment = from.indexOf('(');
    String name = "";
    String email = from;
    if (open >= 0 && close >= 0) {
      name = unquoted(from.substring(0, open).strip());
      email = from.substring(open + 1, close);
    } else if (comment >= 0 && from.endsWith(")")) {
      name = from.substring(comment + 1, from.length() - 1);
      email = from.substring(0, comment);
    }
    String decoded = HeaderText.decode(name);
    Outcome<Identity> identity = Identity.of(decoded.isBlank() ? email : decoded, email);
    return identity.ok()
        ? identity
        : Outcome.failed(
            Diagnostic.at(
                mail.at(), SeriesCode.MAIL_SYNTAX, "the author of this mail cannot be read"));
  }

  /** No name and no subject is so long; what is, only costs time. */
  private static String shortened(Optional<String> header) {
    String text = header.orElse("").strip();
    return text.substring(0, Math.min(text.length(), Limits.TITLE));
  }

  private static String unquoted(String name) {
    if (name.length() < 2 || !name.startsWith("\"") || !name.endsWith("\"")) {
      return name;
    }
    return name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
