// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.edit.FileChange;
import org.vfiodt.series.diff.FileDiff;
import org.vfiodt.series.diff.FileVersion;
import org.vfiodt.series.diff.Hunks;

/** The difference that all patches of a series make together. */
final class TotalDiff {
  private record State(Optional<FileVersion> version, Optional<String> text) {}

  private final Map<String, State> first = new TreeMap<>();
  private final Map<String, State> last = new TreeMap<>();

  /** Takes the next patch, with its changes in the order of its files. */
  void add(List<FileChange> changes, List<FileDiff> files) {
    for (int i = 0; i < changes.size(); i++) {
      FileChange change = changes.get(i);
      FileDiff file = files.get(i);
      first.putIfAbsent(change.path(), new State(file.before(), change.before()));
      last.put(change.path(), new State(file.after(), change.after()));
    }
  }

  List<FileDiff> files() {
    List<FileDiff> files = new ArrayList<>();
    first.forEach(
        (path, before) -> {
          State after = last.get(path);
          if (!before.equals(after)) {
            files.add(
                new FileDiff(
                    path,
                    before.version,
                    after.version,
                    Hunks.of(before.text.orElse(""), after.text.orElse(""))));
          }
        });
    return files;
  }
}
