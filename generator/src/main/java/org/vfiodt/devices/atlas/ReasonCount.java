// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.atlas;

import java.util.Objects;
import org.vfiodt.devices.ReasonKind;

/**
 * How often a reason holds.
 *
 * @param devices that have it, each counted once however often it holds for it
 */
public record ReasonCount(ReasonKind kind, int devices) {
  public ReasonCount {
    Objects.requireNonNull(kind);
  }
}
