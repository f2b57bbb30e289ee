// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;

/** Headers that are included no more. */
final class IncludesRemoved extends Removals {
  @Override
  List<Stretch> candidates(Site site) {
    String text = site.before();
    return site.source().lines().stream()
        .filter(line -> line.of(text).matches("(?s)(#\\s*include|source)\\b.*"))
        .filter(line -> !Names.namesPlace(site, line.of(text)))
        .toList();
  }
}
