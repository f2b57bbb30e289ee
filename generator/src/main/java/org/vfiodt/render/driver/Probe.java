// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * Binding a device and letting it go.
 *
 * @param setup steps that the probe function makes itself
 * @param unwinds whether one of them can fail
 */
public record Probe(String module, VfioApi api, List<Setup> setup, boolean unwinds)
    implements View {
  public Probe {
    setup = List.copyOf(setup);
  }
}
