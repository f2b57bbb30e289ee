// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the sources of a kernel tree search what they include: a board that lies in such a tree
 * needs no {@code -I}.
 */
final class KernelIncludes {
  private KernelIncludes() {}

  /** Empty for a file that lies in no kernel tree. */
  static List<Path> of(Path board) {
    List<Path> found = new ArrayList<>();
    for (Path folder = board.toAbsolutePath().getParent();
        folder != null;
        folder = folder.getParent()) {
      if (folder.endsWith(Path.of("boot", "dts"))) {
        Path tree = folder.resolve("../../../..").normalize();
        Stream.of(folder, folder.resolve("include"), tree.resolve("scripts/dtc/include-prefixes"))
            .filter(Files::isDirectory)
            .map(each -> board.isAbsolute() ? each : fromHere(each))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Files are shown by the names they are found under: nobody gave an absolute one. */
  private static Path fromHere(Path folder) {
    return Path.of("").toAbsolutePath().relativize(folder);
  }
}
