// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import org.vfiodt.report.matrix.Matrix.Place;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** How patches are called. */
final class PatchTitles {
  private PatchTitles() {}

  static String of(Place place) {
    return Words.line(place.patch().title(total(place.kernel())));
  }

  /** {@code 2/3}, or nothing for the base. */
  static String number(MatrixKernel kernel, MatrixPatch patch) {
    return patch.number() == 0 ? "" : patch.number() + "/" + total(kernel);
  }

  static int total(MatrixKernel kernel) {
    return kernel.patches().stream().mapToInt(MatrixPatch::number).max().orElse(0);
  }
}
