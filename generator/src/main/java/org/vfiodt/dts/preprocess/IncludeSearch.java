// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.FileReader;
import org.vfiodt.source.SourceText;

/** Finds included files: beside the including file, then in the include directories, in order. */
public final class IncludeSearch {
  private final FileReader reader;
  private final List<Path> directories;

  public IncludeSearch(FileReader reader, List<Path> directories) {
    this.reader = reader;
    this.directories = directories;
  }

  /**
   * @param beside name of the file whose directory comes first, if any
   */
  Optional<SourceText> find(String name, Optional<String> beside) {
    for (Path candidate : candidates(name, beside)) {
      Optional<SourceText> found = reader.text(candidate);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** At most {@code limit} and one bytes of a file. */
  public Optional<byte[]> bytes(String name, Optional<String> beside, int limit) {
    for (Path candidate : candidates(name, beside)) {
      Optional<byte[]> found = reader.bytes(candidate, limit);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private List<Path> candidates(String name, Optional<String> beside) {
    List<Path> candidates = new ArrayList<>();
    try {
      Path path = Path.of(name);
      if (name.isEmpty() || path.isAbsolute()) {
        return name.isEmpty() ? List.of() : List.of(path);
      }
      if (beside.isPresent()) {
        candidates.add(Path.of(beside.get()).resolveSibling(path));
      }
      directories.forEach(directory -> candidates.add(directory.resolve(path)));
    } catch (InvalidPathException notAName) {
      return List.of();
    }
    return candidates;
  }

  /** Text for people: where was looked. */
  public String places(Optional<String> beside) {
    List<String> places = new ArrayList<>();
    beside.ifPresent(name -> places.add("the directory of " + name));
    directories.forEach(directory -> places.add(directory.toString()));
    return places.isEmpty()
        ? "no include directory was given"
        : "looked in " + String.join(", ", places);
  }
}
