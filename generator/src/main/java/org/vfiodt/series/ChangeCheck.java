// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.edit.FileChange;
import org.vfiodt.render.Revision;

/**
 * Follows the files of a series from revision to revision: paths stay in the tree, contents are
 * text, and each change starts from what the last one left. What the first change of a file starts
 * from is what the base has to hold.
 */
final class ChangeCheck {
  private final Map<String, Optional<String>> base = new TreeMap<>();
  private final NavigableMap<String, Optional<String>> now = new TreeMap<>();
  private final List<Diagnostic> faults = new ArrayList<>();

  /** Looks at the next revision; its effective changes in the order of their paths. */
  List<FileChange> next(Revision revision) {
    Map<String, FileChange> changes = new TreeMap<>();
    for (FileChange change : revision.changes()) {
      if (change.before().equals(change.after())) {
        continue;
      }
      if (check(change, revision.subject())) {
        if (changes.put(change.path(), change) != null) {
          fault(SeriesCode.CHANGE_UNFIT, change, "is changed twice", revision.subject());
        }
      }
    }
    changes.values().forEach(change -> now.put(change.path(), change.after()));
    for (FileChange change : changes.values()) {
      if (change.after().isPresent() && taken(change.path())) {
        fault(SeriesCode.CHANGE_UNFIT, change, "is a file and a folder", revision.subject());
      }
    }
    if (changes.isEmpty() && faults.isEmpty()) {
      faults.add(
          Diagnostic.of(
              SeriesCode.NOTHING_CHANGED, "'" + revision.subject() + "' changes no file"));
    }
    return List.copyOf(changes.values());
  }

  private boolean check(FileChange change, String subject) {
    String path = change.path();
    if (!TreePath.fits(path)) {
      return fault(SeriesCode.PATH_UNFIT, change, "cannot be a path of the series", subject);
    }
    for (String text : List.of(change.before().orElse(""), change.after().orElse(""))) {
      if (text.chars().anyMatch(c -> c == 0 || c > 0xff)) {
        return fault(SeriesCode.CONTENT_UNFIT, change, "is not text", subject);
      }
    }
    Optional<String> expected = now.get(path);
    if (expected == null) {
      base.put(path, change.before());
    } else if (!expected.equals(change.before())) {
      return fault(
          SeriesCode.CHANGE_UNFIT, change, "is not what the revisions before it left", subject);
    }
    return true;
  }

  /** Whether a file stands under a path, or has the name of a folder above it. */
  private boolean taken(String path) {
    if (now.subMap(path + "/", path + "0").values().stream().anyMatch(Optional::isPresent)) {
      return true;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (now.getOrDefault(path.substring(0, slash), Optional.empty()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean fault(SeriesCode code, FileChange change, String what, String subject) {
    faults.add(Diagnostic.of(code, "in '" + subject + "', " + change.path() + " " + what));
    return false;
  }

  /** What the base holds of each changed path: its text, or nothing. */
  Map<String, Optional<String>> base() {
    return base;
  }

  List<Diagnostic> faults() {
    return faults;
  }
}
