// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.apt;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why apt brought nothing, by what it printed. */
public enum AptRefusal {
  NO_SPACE("No space left|enough free space"),
  UNTRUSTED("NO_PUBKEY|BADSIG|EXPKEYSIG|REVKEYSIG|is not signed"),
  UNREACHABLE("Failed to fetch|Could not resolve|Temporary failure|Could not connect");

  private final Pattern words;

  AptRefusal(String words) {
    this.words = Pattern.compile(words);
  }

  /** The first that fits; empty when apt merely has no such package. */
  public static Optional<AptRefusal> of(String output) {
    return Arrays.stream(values()).filter(each -> each.words.matcher(output).find()).findFirst();
  }
}
