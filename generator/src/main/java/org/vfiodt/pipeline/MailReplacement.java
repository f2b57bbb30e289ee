// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A mail file to use in place of one of our own prerequisite series.
 *
 * @param series the required series it replaces; the last one that the kernel needs when empty
 */
public record MailReplacement(Optional<String> series, Path mailbox) {
  public MailReplacement {
    Objects.requireNonNull(series);
    Objects.requireNonNull(mailbox);
  }

  /** Reads {@code [SERIES=]FILE}. */
  public static MailReplacement parse(String text) {
    int equals = text.indexOf('=');
    boolean named = equals > 0 && text.substring(0, equals).matches("[a-z0-9-]+");
    return named
        ? new MailReplacement(
            Optional.of(text.substring(0, equals)), Path.of(text.substring(equals + 1)))
        : new MailReplacement(Optional.empty(), Path.of(text));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return series.map(name -> name + "=").orElse("") + mailbox;
  }
}
