// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.apt;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mirrors that this machine's apt takes packages from. Debian keeps security updates in an
 * archive of their own.
 */
public record Mirrors(List<String> general, List<String> security) {
  private static final Pattern RELEASE =
      Pattern.compile("^'([^' ]+?)/*/dists/([^' ]+?)/(?:In)?Release'.*");
  private static final String SECURITY = "-security";

  public Mirrors {
    general = List.copyOf(general);
    security = List.copyOf(security);
  }

  public static Mirrors of(Apt apt) {
    List<Matcher> releases =
        apt.query("apt-get", "update", "--print-uris")
            .map(RELEASE::matcher)
            .filter(Matcher::matches)
            .toList();
    return new Mirrors(mirrors(releases, false), mirrors(releases, true));
  }

  /** Where a suite may be. */
  public List<String> of(String suite) {
    return suite.endsWith(SECURITY) ? security : general;
  }

  private static List<String> mirrors(List<Matcher> releases, boolean security) {
    return releases.stream()
        .filter(found -> found.group(2).endsWith(SECURITY) == security)
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }
}
