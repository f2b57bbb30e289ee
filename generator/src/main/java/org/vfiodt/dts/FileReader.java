// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vfiodt.source.SourceText;

/**
 * Where included files come from. Text is read byte for byte as ISO 8859-1, because a device tree
 * source may hold any byte.
 */
public interface FileReader {
  /** The text of a file; empty when there is no such regular file. */
  Optional<SourceText> text(Path path);

  /** The bytes of a file, but no more than {@code limit} and one; empty when there is none. */
  Optional<byte[]> bytes(Path path, int limit);

  /**
   * Why something that exists is not read.
   *
   * @param what goes behind "the file 'name'"
   * @param note where it is, or what would be allowed
   */
  record Obstacle(DtsCode code, String what, String note) {}

  /** Names of some files in a directory, to find what a misspelt one was meant to be. */
  default List<String> names(Path directory) {
    return List.of();
  }

  /** What is in the way of a path that gave nothing; empty where there is simply no file. */
  default Optional<Obstacle> obstacle(Path path) {
    return Optional.empty();
  }

  /**
   * The same files, as far as they lie in some directories. This one looks at names only: a reader
   * that follows symbolic links must also look where they lead.
   */
  default FileReader within(List<Path> roots) {
    return new NamedRoots(this, roots);
  }
}
