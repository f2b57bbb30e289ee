// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vfiodt.proof.RunMatrix;

/**
 * What a user may write for a cell: its name, its name behind a run directory, or its folder.
 *
 * @param run the directory; empty for the newest run
 * @param cell {@code KERNEL/PATCH/CHECK}
 */
record CellPlace(Optional<Path> run, String cell) {
  private static final Pattern PLACE =
      Pattern.compile("(?:(.*?)/+)??(?:kernels/)?([^/]+)/0*([0-9]+)/([^/]+)/?");

  static Optional<CellPlace> of(String text) {
    Matcher place = PLACE.matcher(text);
    if (!place.matches()) {
      return Optional.empty();
    }
    Optional<Path> run =
        Optional.ofNullable(place.group(1)).map(path -> Path.of(path.isEmpty() ? "/" : path));
    return Optional.of(
        new CellPlace(run, place.group(2) + "/" + place.group(3) + "/" + place.group(4)));
  }

  /** The finished check that was written last; by name among those of one moment. */
  static Optional<Path> newest(Path runs) {
    try (Stream<Path> entries = Files.list(runs)) {
      return entries
          .filter(run -> Files.isRegularFile(run.resolve(RunMatrix.FILE)))
          .max(Comparator.comparing(CellPlace::written).thenComparing(Comparator.naturalOrder()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static FileTime written(Path run) {
    try {
      return Files.getLastModifiedTime(run.resolve(RunMatrix.FILE));
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
