// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.List;

/** A run of words in a Kconfig file, outside comments and help texts. */
public final class KconfigWords implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    List<Place> lines = KconfigFile.of(file).lines();
    return Search.matches(
        new WordRuns()
            .search(file, wanted).matches().stream()
                .filter(place -> lines.stream().anyMatch(place::inside))
                .toList());
  }
}
