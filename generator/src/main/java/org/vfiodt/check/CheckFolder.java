// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.vfiodt.check.series.PatchStep;
import org.vfiodt.check.series.SeriesUnderTest;
import org.vfiodt.kernel.work.Folders;
import org.vfiodt.pipeline.WholeFile;
import org.vfiodt.proof.Proofs;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixJson;

/**
 * The run directory of a check. Each cell is a folder with its files that gets its name when it is
 * whole.
 */
final class CheckFolder {
  static final String PROOF = Proofs.FILE;
  private static final String CELL = "cell.json";

  private final Path path;

  CheckFolder(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  Path path() {
    return path;
  }

  Path lock() {
    return path.resolve(".lock");
  }

  /** Where the mail of a patch lies, relative to the run directory. */
  static String mail(SeriesUnderTest series, PatchStep step) {
    return step.isBase() ? "" : "kernels/" + series.id() + "/patches/" + step.fileName();
  }

  /** The mails of a series, and none that an earlier one left. */
  void mails(SeriesUnderTest series) throws IOException {
    Path folder = path.resolve("kernels").resolve(series.id()).resolve("patches");
    Path temporary = folder.resolveSibling(".patches.tmp");
    Folders.delete(temporary);
    Files.createDirectories(temporary);
    for (PatchStep step : series.steps()) {
      if (!step.isBase()) {
        Files.writeString(
            temporary.resolve(step.fileName()), step.mail(), StandardCharsets.ISO_8859_1);
      }
    }
    replace(temporary, folder);
  }

  /** A cell with the files that it rests on, copied from where it was observed. */
  void cell(Matrix.Place place, Path observed) throws IOException {
    Cell cell = place.cell();
    Path folder = path.resolve(place.folder());
    String text = MatrixJson.write(cell);
    Path note = folder.resolve(CELL);
    if (Files.isRegularFile(note) && Files.readString(note).equals(text)) {
      return;
    }
    Path temporary = folder.resolveSibling("." + cell.check() + ".tmp");
    Folders.delete(temporary);
    Files.createDirectories(temporary);
    for (String name : cell.evidence().files().keySet()) {
      Path copy = temporary.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(observed.resolve(name), copy);
    }
    Files.writeString(temporary.resolve(CELL), text);
    replace(temporary, folder);
  }

  /** Removes what stands for results while they change, and kernels that are not among these. */
  void prune(Set<String> kernels) throws IOException {
    Files.deleteIfExists(path.resolve(PROOF));
    Path all = path.resolve("kernels");
    for (String name : Folders.names(all)) {
      if (!kernels.contains(name)) {
        Folders.delete(all.resolve(name));
      }
    }
  }

  void write(String name, String text) throws IOException {
    Files.createDirectories(path);
    WholeFile.write(path.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static void replace(Path temporary, Path folder) throws IOException {
    Folders.delete(folder);
    Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
  }
}
