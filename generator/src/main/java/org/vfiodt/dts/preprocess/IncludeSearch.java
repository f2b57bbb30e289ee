// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

/** Finds included files: beside the including file, then in the include directories, in order. */
public final class IncludeSearch {
  /** Looking for near names costs, and nobody reads more of them. */
  private static final int MOST_SEARCHES = 20;

  private final FileReader reader;
  private final List<Path> directories;
  private int searches;

  public IncludeSearch(DtsRequest request) {
    this.reader = request.reader();
    this.directories = request.includeDirectories();
  }

  /**
   * A file that was found.
   *
   * @param directory the include directory's index; -1 where it lay beside the asking file
   */
  record Found<T>(T content, int directory) {}

  /**
   * @param beside name of the file whose directory comes first, if any
   * @param from index of the first include directory to search
   */
  Optional<Found<SourceText>> find(String name, Optional<String> beside, int from) {
    return first(name, beside, from, reader::text);
  }

  /** At most {@code limit} and one bytes of a file. */
  public Optional<byte[]> bytes(String name, Optional<String> beside, int limit) {
    return first(name, beside, 0, path -> reader.bytes(path, limit)).map(Found::content);
  }

  private <T> Optional<Found<T>> first(
      String name, Optional<String> beside, int from, Function<Path, Optional<T>> read) {
    List<Path> candidates = candidates(name, beside);
    int besides = candidates.size() - directories.size();
    for (int i = 0; i < candidates.size(); i++) {
      int directory = besides < 0 ? -1 : i - besides;
      if (directory < 0 || directory >= from) {
        Optional<T> found = read.apply(candidates.get(i));
        if (found.isPresent()) {
          return Optional.of(new Found<>(found.get(), directory));
        }
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

  /** Why a file was not found: what is in its way, or where was looked. */
  public Diagnostic missing(String name, Optional<String> beside, Span at, DtsCode code) {
    for (Path candidate : candidates(name, beside)) {
      Optional<FileReader.Obstacle> obstacle = reader.obstacle(candidate);
      if (obstacle.isPresent()) {
        String message = "the file '" + name + "' " + obstacle.get().what();
        Diagnostic diagnostic = Diagnostic.at(at, obstacle.get().code(), message);
        return diagnostic.note(obstacle.get().note());
      }
    }
    String what = code == DtsCode.INCLUDE_MISSING ? "' to include" : "'";
    return Diagnostic.at(at, code, "there is no file '" + name + what)
        .note(places(name, beside))
        .hint(near(name, beside).orElse("name its directory with -I"));
  }

  /** A file of nearly the same name in one of the directories. */
  private Optional<String> near(String name, Optional<String> beside) {
    if (++searches > MOST_SEARCHES) {
      return Optional.empty();
    }
    int slash = name.lastIndexOf('/') + 1;
    for (Path candidate : candidates(name, beside)) {
      Path directory = candidate.getParent() == null ? Path.of("") : candidate.getParent();
      Optional<String> near = Suggestion.nearest(name.substring(slash), reader.names(directory));
      if (near.isPresent()) {
        return near.map(found -> "did you mean '" + name.substring(0, slash) + found + "'?");
      }
    }
    return Optional.empty();
  }

  private String places(String name, Optional<String> beside) {
    if (name.startsWith("/")) {
      return "the name is absolute, so no directory was searched";
    }
    List<String> places = new ArrayList<>();
    beside.ifPresent(file -> places.add("the directory of " + file));
    directories.forEach(directory -> places.add(directory.toString()));
    return places.isEmpty()
        ? "no include directory was given"
        : "looked in " + String.join(", ", places);
  }
}
