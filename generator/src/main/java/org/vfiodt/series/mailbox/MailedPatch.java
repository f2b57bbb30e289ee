// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.Objects;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Revision;
import org.vfiodt.series.Identity;

/**
 * A patch that came by mail, and what it does to a tree.
 *
 * @param text the whole mail, one character a byte
 * @param patchId git's stable patch id of the mail as it is
 * @param revision what it changes; failed where it does not apply
 */
public record MailedPatch(
    String subject, Identity author, String text, String patchId, Outcome<Revision> revision) {
  public MailedPatch {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(author);
    Objects.requireNonNull(text);
    Objects.requireNonNull(patchId);
    Objects.requireNonNull(revision);
  }
}
