// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.proof.Proofs;
import org.vfiodt.report.ReportCode;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixJson;
import org.vfiodt.report.matrix.MatrixMerge;

/** Run directories of the parts of a check as one: the cells' folders, the mails, the matrix. */
public final class MergedRun {
  private MergedRun() {}

  /** A part and where it lies. */
  public record Part(Path directory, Matrix matrix) {}

  /**
   * Writes {@code target}, whole or not at all. What was made comparable by leaving out what a run
   * measured proves nothing and has no proof.
   */
  public static Outcome<Matrix> write(List<Part> parts, boolean withoutTimes, Path target) {
    List<Matrix> matrices = parts.stream().map(Part::matrix).toList();
    return MatrixMerge.merge(matrices)
        .map(whole -> withoutTimes ? whole.withoutTimes() : whole)
        .flatMap(
            whole ->
                copies(parts, whole).flatMap(files -> write(files, whole, !withoutTimes, target)));
  }

  /** What is copied: a folder or a file of a part, and its name in every run directory. */
  private record Source(Path directory, String name) {}

  private static Outcome<List<Source>> copies(List<Part> parts, Matrix whole) {
    List<Source> sources = new ArrayList<>();
    whole.kernels().stream()
        .flatMap(kernel -> kernel.patches().stream())
        .filter(patch -> !patch.file().isEmpty())
        .forEach(patch -> sources.add(new Source(withFile(parts, patch.file()), patch.file())));
    List<Matrix> matrices = parts.stream().map(Part::matrix).toList();
    whole
        .places()
        .forEach(
            place ->
                MatrixMerge.partWith(matrices, place.id())
                    .map(part -> new Source(parts.get(part).directory(), place.folder()))
                    .ifPresent(sources::add));
    return sources.stream()
        .filter(source -> !inside(source.name()))
        .findFirst()
        .map(
            source ->
                Outcome.<List<Source>>failed(
                    Diagnostic.of(
                        ReportCode.OUTSIDE, "'" + source.name() + "' is no place in a run")))
        .orElseGet(() -> Outcome.of(sources));
  }

  private static Path withFile(List<Part> parts, String file) {
    return parts.stream()
        .map(Part::directory)
        .filter(directory -> inside(file) && Files.isRegularFile(directory.resolve(file)))
        .findFirst()
        .orElse(parts.get(0).directory());
  }

  /** Names come from files that others wrote. */
  private static boolean inside(String name) {
    return !name.isEmpty()
        && Stream.of(name.split("/", -1))
            .allMatch(word -> word.matches("[^\\x00-\\x1f\\\\]+") && !word.matches("\\.{1,2}"));
  }

  private static Outcome<Matrix> write(
      List<Source> sources, Matrix whole, boolean proved, Path target) {
    try {
      WholeFolder.write(
          target,
          folder -> {
            for (Source source : sources) {
              copy(source.directory().resolve(source.name()), folder.resolve(source.name()));
            }
            Files.write(
                folder.resolve("matrix.json"),
                MatrixJson.write(whole).getBytes(StandardCharsets.UTF_8));
            if (proved) {
              Files.writeString(folder.resolve(Proofs.FILE), Proofs.write(whole));
            }
          });
      return Outcome.of(whole);
    } catch (NoSuchFileException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.FILE_MISSING, "a part lacks " + e.getFile())
              .hint("copy run directories whole, with what is in kernels/"));
    } catch (FileAlreadyExistsException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.OUTPUT, target + " is there already")
              .hint("name a folder that does not exist yet"));
    } catch (IOException e) {
      return Outcome.failed(Run.unwritable(target));
    }
  }

  /** Files and folders; what is a link or a device is left where it is. */
  private static void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(to);
      try (Stream<Path> entries = Files.list(from)) {
        for (Path entry : entries.sorted().toList()) {
          copy(entry, to.resolve(entry.getFileName().toString()));
        }
      }
    } else if (Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    } else if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(from.toString());
    }
  }
}
