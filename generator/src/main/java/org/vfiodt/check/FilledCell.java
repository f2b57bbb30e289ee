// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.util.Objects;
import org.vfiodt.report.matrix.Matrix;

/**
 * A cell that has just been filled.
 *
 * @param reused whether an earlier run had done the work
 */
public record FilledCell(Matrix.Place place, boolean reused) {
  public FilledCell {
    Objects.requireNonNull(place);
  }
}
