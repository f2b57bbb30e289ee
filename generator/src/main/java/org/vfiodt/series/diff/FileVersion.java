// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.Objects;

/**
 * One state of a file.
 *
 * @param blob id of its content, 40 hexadecimal digits
 * @param mode {@code 100644} or {@code 100755}
 */
public record FileVersion(String blob, String mode) {
  public FileVersion {
    Objects.requireNonNull(blob);
    Objects.requireNonNull(mode);
  }
}
