// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One kernel and what was tried on it.
 *
 * @param id unique in the matrix and fit for a file name, the version for example
 * @param name as the user named it
 * @param title for people: the version and where it came from
 * @param source digest that names exactly this tree
 * @param patches the base, which has the number 0, then the patches in order
 */
public record MatrixKernel(
    String id, String name, String title, String source, List<MatrixPatch> patches) {
  public MatrixKernel {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(source);
    patches = List.copyOf(patches);
  }

  MatrixKernel withCells(UnaryOperator<Cell> change) {
    return withPatches(
        patches.stream()
            .map(patch -> patch.withCells(patch.cells().stream().map(change).toList()))
            .toList());
  }

  MatrixKernel withPatches(List<MatrixPatch> others) {
    return new MatrixKernel(id, name, title, source, others);
  }
}
