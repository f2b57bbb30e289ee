// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files and links of a user's tree, sorted by path, without git's own files and without what a
 * build left in it.
 *
 * @param digest changes when a file is added, removed, or has another size or time
 * @param built whether results of a build were left out
 */
record Listing(List<Entry> entries, String digest, boolean built) {

  /**
   * @param name from the top of the tree, with {@code /}
   */
  record Entry(String name, boolean link, long size) {}

  Listing {
    entries = List.copyOf(entries);
  }

  /** Lists a tree; {@code except} and what is below it does not belong to it. */
  static Listing of(Path tree, Path except) throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    boolean[] built = {false};
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = name(tree, folder);
            if (name.equals(".git") || folder.equals(except)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (BuildResults.isFolder(name)) {
              built[0] = true;
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(tree, file);
            if (BuildResults.isFile(name)) {
              built[0] = true;
            } else if (!name.equals(".git")
                && (attributes.isRegularFile() || attributes.isSymbolicLink())) {
              entries.add(new Entry(name, attributes.isSymbolicLink(), attributes.size()));
              lines.add(
                  name
                      + '\0'
                      + attributes.size()
                      + '\0'
                      + attributes.lastModifiedTime().toInstant());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    entries.sort(Comparator.comparing(Entry::name));
    lines.sort(Comparator.naturalOrder());
    MessageDigest digest = Digests.sha256();
    for (String line : lines) {
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return new Listing(entries, Digests.hex(digest), built[0]);
  }

  private static String name(Path tree, Path path) {
    return tree.relativize(path).toString();
  }
}
