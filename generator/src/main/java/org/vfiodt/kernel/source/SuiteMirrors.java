// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.kernel.download.Mirror;

/**
 * The mirrors that this machine's apt takes packages from. Debian keeps security updates in an
 * archive of their own.
 */
record SuiteMirrors(List<String> general, List<String> security) {
  private static final Pattern RELEASE =
      Pattern.compile("^'([^' ]+?)/*/dists/([^' ]+?)/(?:In)?Release'.*");
  private static final String SECURITY = "-security";

  SuiteMirrors {
    general = List.copyOf(general);
    security = List.copyOf(security);
  }

  static SuiteMirrors of(Apt apt) {
    List<Matcher> releases =
        apt.query("apt-get", "update", "--print-uris")
            .map(RELEASE::matcher)
            .filter(Matcher::matches)
            .toList();
    return new SuiteMirrors(mirrors(releases, false), mirrors(releases, true));
  }

  List<String> of(String suite) {
    return suite.endsWith(SECURITY) ? security : general;
  }

  boolean answers(String suite) {
    return of(suite).stream()
        .flatMap(address -> Mirror.of(address).value().stream())
        .anyMatch(mirror -> mirror.answers("dists/" + suite + "/InRelease"));
  }

  private static List<String> mirrors(List<Matcher> releases, boolean security) {
    return releases.stream()
        .filter(found -> found.group(2).endsWith(SECURITY) == security)
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }
}
