// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

import java.util.Objects;

/**
 * What stands in the mails beside the series itself.
 *
 * @param comparison with an earlier version, below the cover letter's table of files, one character
 *     a byte; may be empty
 */
public record Posting(Recipients recipients, String comparison) {
  public static final Posting PLAIN = new Posting(Recipients.NONE, "");

  public Posting {
    Objects.requireNonNull(recipients);
    Objects.requireNonNull(comparison);
  }
}
