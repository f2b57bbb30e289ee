// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.Objects;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/**
 * Who writes a commit, fit for a commit and for a mail header: no control character, no angle
 * bracket, and the name without the ends that git drops.
 */
public record Identity(String name, String email) {
  /** Characters that git takes off both ends of a name or an address. */
  private static final String CRUD = ".,:;<>\"\\'";

  private static final int LONGEST = 256;

  public Identity {
    Objects.requireNonNull(name);
    Objects.requireNonNull(email);
    if (!fits(name) || !email.equals(trimmed(email)) || !addressFits(email)) {
      throw new IllegalArgumentException("unfit identity");
    }
  }

  /** The identity as git would record it, or why it cannot be one. */
  public static Outcome<Identity> of(String name, String email) {
    String bareName = trimmed(name);
    String bareEmail = trimmed(email);
    if (!fits(bareName)) {
      return unfit("the name '" + name + "' cannot stand in a mail header");
    }
    if (!addressFits(bareEmail)) {
      return unfit("'" + email + "' is no mail address");
    }
    return Outcome.of(new Identity(bareName, bareEmail));
  }

  private static Outcome<Identity> unfit(String message) {
    return Outcome.failed(Diagnostic.of(SeriesCode.IDENTITY_UNFIT, message));
  }

  private static boolean fits(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.equals(trimmed(name))
        && name.codePoints().noneMatch(Identity::breaksHeader);
  }

  private static boolean addressFits(String email) {
    return email.length() <= LONGEST && email.matches("[!-;=?A-~]+@[!-;=?A-~]+");
  }

  private static boolean breaksHeader(int c) {
    return c == '<' || c == '>' || Text.isControl(c);
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isCrud(text.charAt(start))) {
      start++;
    }
    while (end > start && isCrud(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isCrud(char c) {
    return c <= ' ' || CRUD.indexOf(c) >= 0;
  }

  @Override
  public String toString() {
    return name + " <" + email + ">";
  }
}
