// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;

/** Functions, nodes and entries that are there no more. */
final class UnitsRemoved extends Removals {
  @Override
  List<Stretch> candidates(Site site) {
    return site.source().units().stream()
        .map(Unit::lines)
        .filter(lines -> !lines.touches(site.landing().stretch()))
        .filter(lines -> !Names.namesPlace(site, lines.of(site.before())))
        .toList();
  }
}
