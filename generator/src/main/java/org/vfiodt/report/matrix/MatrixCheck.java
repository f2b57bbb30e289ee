// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.Objects;

/**
 * A column of the matrix.
 *
 * @param name of the check's file, {@code checkpatch} for example
 * @param title heading of the column, a few letters
 * @param description what it looks at, one sentence
 */
public record MatrixCheck(String name, String title, String description) {
  public MatrixCheck {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(description);
  }
}
