// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.util.Objects;

/**
 * A cell that is to be filled.
 *
 * @param kernel names the kernel in this check
 * @param patch its number, 0 for the base
 * @param subject first line of the patch's message
 * @param check name of the column
 */
public record PlannedCell(String kernel, int patch, String subject, String check) {
  public PlannedCell {
    Objects.requireNonNull(kernel);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(check);
  }

  /** The words by which users name it, {@code 6.1.192/2/boot}. */
  public String id() {
    return kernel + "/" + patch + "/" + check;
  }
}
