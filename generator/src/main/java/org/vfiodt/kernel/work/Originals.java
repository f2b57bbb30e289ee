// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the files of a tree were before they were overlaid for the first time. An original is saved
 * before its overlay is written and kept for good: so it is also the journal of a run that was
 * killed, and a reader that looks at the tree first and here second never sees an overlay.
 */
final class Originals {
  /** What was at a path of the pristine tree. */
  enum Kind {
    FILE(".original"),
    NOTHING(".nothing");

    private final String suffix;

    Kind(String suffix) {
      this.suffix = suffix;
    }
  }

  private final Path folder;
  private final Path temporary;

  Originals(TreeHome home) {
    folder = home.originals();
    temporary = home.temporary();
  }

  /** What is recorded for a path; empty when it was never overlaid. */
  Optional<Kind> kind(Path name) {
    for (Kind kind : Kind.values()) {
      if (Files.exists(place(name, kind))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  byte[] bytes(Path name) throws IOException {
    return Files.readAllBytes(place(name, Kind.FILE));
  }

  /** The file that holds the original of a path of kind {@link Kind#FILE}. */
  Path file(Path name) {
    return place(name, Kind.FILE);
  }

  /**
   * Records that the pristine tree has nothing at a path, where the overlay has a file or folder.
   */
  void saveNothing(Path name) throws IOException {
    Path place = place(name, Kind.NOTHING);
    Files.createDirectories(place.getParent());
    if (!Files.exists(place)) {
      Files.createFile(place);
    }
  }

  /** Saves a pristine file, to the disk before this returns. */
  void saveFile(Path name, Path pristine) throws IOException {
    Path place = place(name, Kind.FILE);
    Files.createDirectories(place.getParent());
    Files.copy(
        pristine,
        temporary,
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.READ)) {
      channel.force(true);
    }
    Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Every path that was ever overlaid, sorted. */
  Map<Path, Kind> all() throws IOException {
    Map<Path, Kind> all = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return all;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = folder.relativize(file).toString();
            for (Kind kind : Kind.values()) {
              if (name.endsWith(kind.suffix)) {
                int length = name.length() - kind.suffix.length();
                all.put(Path.of(name.substring(0, length)), kind);
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return all;
  }

  /** Names in a folder that are recorded as of this kind. */
  Set<String> names(Path name, Kind kind) throws IOException {
    Path place = folder.resolve(name);
    Set<String> names = new HashSet<>();
    if (!Files.isDirectory(place)) {
      return names;
    }
    try (Stream<Path> entries = Files.list(place)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        String text = entry.getFileName().toString();
        if (text.endsWith(kind.suffix) && Files.isRegularFile(entry)) {
          names.add(text.substring(0, text.length() - kind.suffix.length()));
        }
      }
    }
    return names;
  }

  private Path place(Path name, Kind kind) {
    return folder.resolve(name.resolveSibling(name.getFileName() + kind.suffix));
  }
}
