// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;

/** Members, properties and options that are there no more. */
final class MembersRemoved extends Removals {
  @Override
  List<Stretch> candidates(Site site) {
    return Members.of(site.source()).stream()
        .map(line -> site.source().lines().get(line))
        .filter(line -> !Names.namesPlace(site, line.of(site.before())))
        .toList();
  }
}
