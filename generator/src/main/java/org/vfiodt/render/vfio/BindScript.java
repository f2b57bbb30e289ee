// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.vfio;

import java.util.Objects;
import org.vfiodt.render.View;

/**
 * Gives devices to VFIO.
 *
 * @param unguarded names of devices that go without an IOMMU, by force
 */
public record BindScript(ScriptHead head, String unguarded) implements View {
  public BindScript {
    Objects.requireNonNull(head);
    Objects.requireNonNull(unguarded);
  }
}
