// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.fat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder before it has a place: what is in it, by name. */
final class FatFolder {
  private static final String NAME = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}";

  /** A piece of a long name has so many characters. */
  private static final int PIECE = 13;

  private final SortedMap<String, FatFolder> folders = new TreeMap<>();
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** The folder above all files, which are given by their paths. */
  static FatFolder of(Map<String, byte[]> files) {
    FatFolder root = new FatFolder();
    files.forEach((path, content) -> root.add(path, path, content));
    return root;
  }

  private void add(String whole, String path, byte[] content) {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    boolean known = folders.containsKey(name) && slash >= 0;
    if (!name.matches(NAME) || name.endsWith(".") || !known && taken(name)) {
      throw new IllegalArgumentException("FAT cannot have a file '" + whole + "' here");
    }
    if (slash < 0) {
      files.put(name, content);
    } else {
      folders
          .computeIfAbsent(name, each -> new FatFolder())
          .add(whole, path.substring(slash + 1), content);
    }
  }

  /** FAT keeps large and small letters and knows no difference. */
  private boolean taken(String name) {
    return files.keySet().stream().anyMatch(name::equalsIgnoreCase)
        || folders.keySet().stream().anyMatch(name::equalsIgnoreCase);
  }

  SortedMap<String, FatFolder> folders() {
    return folders;
  }

  SortedMap<String, byte[]> files() {
    return files;
  }

  /**
   * Its entries at most: each name in pieces, and the dots of a folder or the label of the root.
   */
  int entries() {
    int entries = 2;
    for (SortedMap<String, ?> named : List.of(folders, files)) {
      for (String name : named.keySet()) {
        entries += 2 + name.length() / PIECE;
      }
    }
    return entries;
  }

  int size() {
    return entries() * FatGeometry.ENTRY;
  }

  /** Clusters of all that is below it. */
  long clusters(FatGeometry geometry) {
    long clusters = 0;
    for (byte[] content : files.values()) {
      clusters += geometry.clustersFor(content.length);
    }
    for (FatFolder folder : folders.values()) {
      clusters += geometry.clustersFor(folder.size()) + folder.clusters(geometry);
    }
    return clusters;
  }
}
