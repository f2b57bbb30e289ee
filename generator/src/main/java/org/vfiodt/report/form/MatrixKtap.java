// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.List;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/**
 * KTAP version 1 (Documentation/dev-tools/ktap.rst): kernels, in them patches, in them checks, in
 * them what the guest tested.
 */
public final class MatrixKtap {
  private MatrixKtap() {}

  public static String write(Matrix matrix) {
    List<KtapNode> kernels =
        matrix.kernels().stream()
            .map(MatrixKtap::kernel)
            .filter(kernel -> !kernel.children().isEmpty())
            .toList();
    return KtapNode.group("", List.of(), kernels).document();
  }

  private static KtapNode kernel(MatrixKernel kernel) {
    List<KtapNode> patches =
        kernel.patches().stream()
            .filter(patch -> !patch.cells().isEmpty())
            .map(patch -> patch(kernel, patch))
            .toList();
    return KtapNode.group(kernel.id(), List.of(kernel.title()), patches);
  }

  private static KtapNode patch(MatrixKernel kernel, MatrixPatch patch) {
    List<KtapNode> cells = patch.cells().stream().map(MatrixKtap::cell).toList();
    return KtapNode.group(PatchName.of(kernel, patch), List.of(patch.subject()), cells);
  }

  private static KtapNode cell(Cell cell) {
    return new KtapNode(
        cell.check(), cell.status(), reason(cell), Finds.lines(cell), KtapCases.of(cell.cases()));
  }

  private static String reason(Cell cell) {
    return cell.inherited() < 0
        ? cell.detail()
        : cell.detail() + " (as patch " + cell.inherited() + ")";
  }
}
