// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the one true place of a path of a tree: symbolic links followed, never out of the tree. */
final class TreePath {
  private TreePath() {}

  /**
   * The path below {@code root} without links in it; empty when it leaves the tree or is a link
   * that leads nowhere. Nothing needs to exist there yet.
   *
   * @param root a real path
   */
  static Optional<Path> real(Path root, String name) {
    try {
      Path path = root.resolve(name).normalize();
      if (Path.of(name).isAbsolute() || !path.startsWith(root)) {
        return Optional.empty();
      }
      return Optional.of(followed(root, path)).filter(real -> real.startsWith(root));
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private static Path followed(Path root, Path path) throws IOException {
    if (path.equals(root) || Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return path.toRealPath();
    }
    return followed(root, path.getParent()).resolve(path.getFileName());
  }
}
