// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of the place that an edit names, as far as they show in the text. */
final class Place {
  private Place() {}

  /** One line that holds the whole text of the last locator, beside or in the landing. */
  static Optional<Stretch> line(Site site) {
    Landing landing = site.landing();
    Source source = site.source();
    int at = landing.placeBefore() && landing.inserts() ? landing.start() - 1 : landing.start();
    if (site.before().isEmpty()
        || at < 0
        || at >= site.before().length()
        || !Mentions.isCode(site.edit().at())) {
      return Optional.empty();
    }
    Stretch line = source.lines().get(source.lineAt(at));
    boolean whole =
        Names.packed(line.of(source.text())).contains(Names.packed(site.edit().at().text()));
    return whole && source.role(line.start()) == Role.CODE ? Optional.of(line) : Optional.empty();
  }

  /** The unit that is the place itself, when the edit names one. */
  static Optional<Unit> unit(Site site) {
    return Mentions.isCode(site.edit().at()) || site.edit().at().kind().isEdge()
        ? Optional.empty()
        : named(site, site.edit().at().text());
  }

  /** The unit that is the innermost block of the edit. */
  static Optional<Unit> block(Site site) {
    return site.edit().in().isEmpty()
        ? Optional.empty()
        : named(site, site.edit().in().get(site.edit().in().size() - 1).text());
  }

  private static Optional<Unit> named(Site site, String name) {
    String regex = "(?s)(.*[^\\w-])?" + Pattern.quote(name) + "(?![\\w-]).*";
    return site.source().units().stream()
        .filter(unit -> unit.lines().touches(site.landing().stretch()))
        .filter(unit -> unit.head().of(site.before()).matches(regex))
        .findFirst();
  }
}
