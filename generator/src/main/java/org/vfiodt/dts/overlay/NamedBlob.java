// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.util.Objects;

/**
 * A device tree blob and what messages call it. The array is shared, not copied; nobody may change
 * it.
 *
 * @param name most often the name of its file
 */
public record NamedBlob(String name, byte[] bytes) {
  public NamedBlob {
    Objects.requireNonNull(name);
    Objects.requireNonNull(bytes);
  }
}
