// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.series.Identity;

/**
 * An address with or without a name.
 *
 * @param name Unicode; empty for a mailing list
 */
public record Mailbox(String name, String address) {
  private static final int INDENT = 4;

  /** The mailbox, where both parts can stand in a header. */
  public static Outcome<Mailbox> of(String name, String address) {
    return Identity.of(name.isEmpty() ? "list" : name, address)
        .map(identity -> new Mailbox(name.isEmpty() ? "" : identity.name(), identity.email()));
  }

  String header() {
    return Optional.of(name)
        .filter(text -> !text.isEmpty())
        .map(text -> Headers.name(text, INDENT) + " <" + address + ">")
        .orElse(address);
  }
}
