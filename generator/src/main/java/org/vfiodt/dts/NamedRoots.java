// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vfiodt.source.SourceText;

/** The part of a reader's files whose names lie in some directories. */
final class NamedRoots implements FileReader {
  private final FileReader files;
  private final List<Path> roots;

  NamedRoots(FileReader files, List<Path> roots) {
    this.files = files;
    this.roots = roots.stream().map(NamedRoots::plain).toList();
  }

  static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** What to say about a file outside. */
  static Obstacle outside(List<Path> roots) {
    String allowed = roots.stream().map(Path::toString).collect(Collectors.joining(", "));
    return new Obstacle(
        DtsCode.OUTSIDE_ROOTS,
        "lies outside the directories that may be read",
        "allowed with --root: " + allowed);
  }

  private boolean allows(Path path) {
    return roots.stream().anyMatch(plain(path)::startsWith);
  }

  @Override
  public Optional<SourceText> text(Path path) {
    return allows(path) ? files.text(path) : Optional.empty();
  }

  @Override
  public Optional<byte[]> bytes(Path path, int limit) {
    return allows(path) ? files.bytes(path, limit) : Optional.empty();
  }

  @Override
  public Optional<Obstacle> obstacle(Path path) {
    return allows(path) ? files.obstacle(path) : Optional.of(outside(roots));
  }
}
