// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * One mail of a mailbox, header unfolded, body as it was sent.
 *
 * @param headers first of each name, names in lower case
 */
record RawMail(SourceFile mailbox, Span at, Map<String, String> headers, List<MailLine> body) {
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The whole mail, one character a byte. */
  String text() {
    int end = body.isEmpty() ? at.end() : body.get(body.size() - 1).end();
    return mailbox.text().substring(at.start(), end) + "\n";
  }

  Span span(MailLine line) {
    return mailbox.span(line.start(), line.end());
  }
}
