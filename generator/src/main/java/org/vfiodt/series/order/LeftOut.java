// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.order;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A series without one patch.
 *
 * @param number of the patch that is left out, from 1
 * @param misfits numbers of the patches that do not apply without it, in order; they are left out
 *     too
 * @param files what differs from the base with all others applied: text by path, or nothing where
 *     the file is gone
 */
public record LeftOut(int number, List<Integer> misfits, Map<String, Optional<String>> files) {
  public LeftOut {
    misfits = List.copyOf(misfits);
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    files.values().forEach(Objects::requireNonNull);
  }

  /** Whether everything else applies without the patch. */
  public boolean whole() {
    return misfits.isEmpty();
  }
}
