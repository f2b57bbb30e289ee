// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

/** What a command said and how it ended. */
public record Said(int exitCode, String out, String err) {
  /** Ended with this code, and with nothing that is meant for the tool's own makers. */
  public Said endsWith(int code) {
    assertThat(exitCode).as(out + err).isEqualTo(code);
    assertThat(out + err).doesNotContain("Exception", "\tat ", "internal error", ".java:");
    assertThat(err).doesNotContain("null", "Optional[");
    return this;
  }

  /** Standard error holds each of these. */
  public Said says(String... parts) {
    assertThat(err).contains(parts);
    return this;
  }

  /** Standard output holds each of these. */
  public Said prints(String... parts) {
    assertThat(out).contains(parts);
    return this;
  }
}
