// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.Locale;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** A patch as one word that sorts by its number: {@code 02-vfio-dt-Add-driver}. */
final class PatchName {
  private static final int LONGEST = 40;

  private PatchName() {}

  static String of(MatrixKernel kernel, MatrixPatch patch) {
    int last = kernel.patches().stream().mapToInt(MatrixPatch::number).max().orElse(0);
    int width = Math.max(2, String.valueOf(last).length());
    return String.format(Locale.ROOT, "%0" + width + "d-", patch.number())
        + Plain.slug(patch.subject(), LONGEST);
  }
}
