// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.Locale;
import org.vfiodt.report.matrix.Matrix.Place;

/** The folder of a cell in the run directory. */
final class CellFolder {
  private CellFolder() {}

  static String of(Place place) {
    return String.format(
        Locale.ROOT,
        "kernels/%s/%02d/%s",
        place.kernel().id(),
        place.patch().number(),
        place.cell().check());
  }
}
