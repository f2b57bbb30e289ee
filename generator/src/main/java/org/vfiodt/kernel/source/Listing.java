// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.ByteBuffer;
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
import java.util.concurrent.TimeUnit;

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
   * @param time of its last change, in nanoseconds
   */
  record Entry(String name, boolean link, long size, long time) {
    static Entry of(String name, BasicFileAttributes attributes) {
      long time = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      return new Entry(name, attributes.isSymbolicLink(), attributes.size(), time);
    }
  }

  Listing {
    entries = List.copyOf(entries);
  }

  /** Lists a tree; {@code except} and what is below it does not belong to it. */
  static Listing of(Path tree, Path except) throws IOException {
    List<Entry> entries = new ArrayList<>();
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
              entries.add(Entry.of(name, attributes));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    entries.sort(Comparator.comparing(Entry::name));
    return new Listing(entries, digest(entries), built[0]);
  }

  private static String digest(List<Entry> entries) {
    MessageDigest digest = Digests.sha256();
    ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);
    for (Entry entry : entries) {
      digest.update((entry.name() + '\0').getBytes(StandardCharsets.UTF_8));
      digest.update(numbers.clear().putLong(entry.size()).putLong(entry.time()).flip());
    }
    return Digests.hex(digest);
  }

  private static String name(Path tree, Path path) {
    String text = path.toString();
    return path.equals(tree) ? "" : text.substring(tree.toString().length() + 1);
  }
}
