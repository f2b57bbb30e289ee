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
 * @param separator the line above it; empty when it has none
 * @param headers first of each name, names in lower case
 */
record RawMail(
    SourceFile mailbox,
    Span at,
    String separator,
    Map<String, String> headers,
    List<MailLine> body) {
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  Span span(MailLine line) {
    return mailbox.span(line.start(), line.end());
  }
}
