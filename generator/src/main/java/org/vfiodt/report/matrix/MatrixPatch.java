// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.List;
import java.util.Objects;

/**
 * A patch, or the base below the first one.
 *
 * @param number from 1; 0 for the base
 * @param subject first line of its message; {@code base} for the base
 * @param file its mail, relative to the run directory; empty for the base
 * @param digest SHA-256 of the mail; empty for the base
 * @param patchId git's stable patch id; empty for the base
 * @param tree digest of every file that differs from the kernel once the patch is applied
 * @param cells one for each check, in their order
 */
public record MatrixPatch(
    int number,
    String subject,
    String file,
    String digest,
    String patchId,
    String tree,
    List<Cell> cells) {
  public MatrixPatch {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(file);
    Objects.requireNonNull(digest);
    Objects.requireNonNull(patchId);
    Objects.requireNonNull(tree);
    cells = List.copyOf(cells);
  }

  /** The same with these cells. */
  public MatrixPatch with(List<Cell> filled) {
    return new MatrixPatch(number, subject, file, digest, patchId, tree, filled);
  }

  /** For people: {@code base} or {@code 2/3 subject}. */
  public String title(int total) {
    return number == 0 ? subject : number + "/" + total + " " + subject;
  }

  MatrixPatch withCells(List<Cell> others) {
    return new MatrixPatch(number, subject, file, digest, patchId, tree, others);
  }
}
