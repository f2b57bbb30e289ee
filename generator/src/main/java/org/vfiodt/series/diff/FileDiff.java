// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The difference of one file.
 *
 * @param before content id and mode before; empty for a new file
 * @param after content id and mode after; empty for a deleted file
 * @param hunks in order; none when an empty file is made or deleted
 */
public record FileDiff(
    String path, Optional<FileVersion> before, Optional<FileVersion> after, List<Hunk> hunks) {
  public FileDiff {
    Objects.requireNonNull(path);
    Objects.requireNonNull(before);
    Objects.requireNonNull(after);
    hunks = List.copyOf(hunks);
  }

  public int added() {
    return hunks.stream().mapToInt(hunk -> hunk.count('+')).sum();
  }

  public int deleted() {
    return hunks.stream().mapToInt(hunk -> hunk.count('-')).sum();
  }
}
