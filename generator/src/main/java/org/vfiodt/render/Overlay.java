// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vfiodt.edit.FileChange;
import org.vfiodt.kernel.KernelTree;

/**
 * Files of a kernel tree as earlier patches left them, on top of the pristine tree. Immutable.
 *
 * @param files by path; an empty value is a deleted file; text one character a byte
 */
public record Overlay(SortedMap<String, Optional<String>> files) {
  public static final Overlay NONE = new Overlay(new TreeMap<>());

  public Overlay {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The file as it is now: from the overlay, else from the tree. */
  public Optional<String> read(KernelTree tree, String path) {
    Optional<String> own = files.get(path);
    return own == null ? tree.read(path) : own;
  }

  /** With one more file on top. */
  public Overlay with(String path, String text) {
    return with(Map.of(path, Optional.of(text)));
  }

  /** With these files on top. */
  public Overlay with(Map<String, Optional<String>> more) {
    TreeMap<String, Optional<String>> all = new TreeMap<>(files);
    all.putAll(more);
    return new Overlay(all);
  }

  /** What leads from an earlier overlay of the same tree to this one, in the order of the paths. */
  List<FileChange> since(Overlay earlier, KernelTree tree) {
    List<FileChange> changes = new ArrayList<>();
    files.forEach(
        (path, after) -> {
          Optional<String> before = earlier.read(tree, path);
          if (!before.equals(after)) {
            changes.add(new FileChange(path, before, after));
          }
        });
    return changes;
  }
}
