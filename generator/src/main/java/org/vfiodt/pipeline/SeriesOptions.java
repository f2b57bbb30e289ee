// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.vfiodt.series.Identity;

/**
 * What the person who runs the tool decides about a series.
 *
 * @param identity author of the commits and of the module
 * @param signOff whether messages end in a sign-off
 * @param version of the posting; the spec's own when empty
 * @param replacements mail files that take the place of required series
 */
public record SeriesOptions(
    Identity identity, boolean signOff, OptionalInt version, List<MailReplacement> replacements) {
  public SeriesOptions {
    Objects.requireNonNull(identity);
    Objects.requireNonNull(version);
    replacements = List.copyOf(replacements);
  }

  /** The command line options that say the same; the identity is git's to know. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (signOff) {
      arguments.add("--signoff");
    }
    version.ifPresent(number -> arguments.addAll(List.of("-v", String.valueOf(number))));
    replacements.forEach(each -> arguments.addAll(List.of("--prerequisite", each.toString())));
    return arguments;
  }
}
