// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.List;
import java.util.Objects;

/**
 * A patch, or a whole series, that this kernel does not need.
 *
 * @param name of the patch, {@code type1}, or of the series, {@code gcc-compat}
 * @param reason one sentence for people
 * @param unmet the entries of {@code needs} that do not hold; empty when the patch changed nothing
 */
public record LeftOut(String name, String reason, List<String> unmet) {
  public LeftOut {
    Objects.requireNonNull(name);
    Objects.requireNonNull(reason);
    unmet = List.copyOf(unmet);
  }
}
