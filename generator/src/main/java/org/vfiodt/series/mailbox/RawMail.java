// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * One mail of a mailbox, header unfolded, body as it was sent.
 *
 * @param separator the line above it; empty when it has none
 * @param headers first of each name, names in lower case
 */
record RawMail(
    SourceFile mailbox,
    Span at,
    String separator,
    Map<String, String> headers,
    List<MailLine> body) {
  /** Git's mails all have the same date above them. */
  private static final Pattern GIT =
      Pattern.compile("From ([0-9a-f]{40}) Mon Sep 17 00:00:00 2001\\s*");

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The whole mail, one character a byte. */
  String text() {
    int end = body.isEmpty() ? at.end() : body.get(body.size() - 1).end();
    return mailbox.text().substring(at.start(), end) + "\n";
  }

  /** The commit that git made the mail from. */
  Optional<String> commit() {
    Matcher git = GIT.matcher(separator);
    return git.matches() ? Optional.of(git.group(1)) : Optional.empty();
  }

  Span span(MailLine line) {
    return mailbox.span(line.start(), line.end());
  }
}
