// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that a tree's top Makefile declares. For people and file names only: templates and
 * recipes ask for facts.
 */
public record KernelVersion(int version, int patchLevel, int subLevel, String extra) {
  private static final Pattern EXTRA =
      Pattern.compile("^EXTRAVERSION[ \\t]*=[ \\t]*([A-Za-z0-9._+-]{0,40})", Pattern.MULTILINE);

  /** The version in the text of a top Makefile; empty when one of its three numbers is missing. */
  public static Optional<KernelVersion> ofMakefile(String makefile) {
    Optional<Integer> version = number(makefile, "VERSION");
    Optional<Integer> patchLevel = number(makefile, "PATCHLEVEL");
    Optional<Integer> subLevel = number(makefile, "SUBLEVEL");
    if (version.isEmpty() || patchLevel.isEmpty() || subLevel.isEmpty()) {
      return Optional.empty();
    }
    Matcher extra = EXTRA.matcher(makefile);
    String text = extra.find() ? extra.group(1) : "";
    return Optional.of(new KernelVersion(version.get(), patchLevel.get(), subLevel.get(), text));
  }

  private static Optional<Integer> number(String makefile, String name) {
    Matcher line =
        Pattern.compile("^" + name + "[ \\t]*=[ \\t]*([0-9]{1,6})[ \\t]*$", Pattern.MULTILINE)
            .matcher(makefile);
    return line.find() ? Optional.of(Integer.parseInt(line.group(1))) : Optional.empty();
  }

  @Override
  public String toString() {
    return version + "." + patchLevel + (subLevel == 0 ? "" : "." + subLevel) + extra;
  }
}
