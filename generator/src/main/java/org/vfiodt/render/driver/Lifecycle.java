// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * What happens when a device comes into the hands of the core, is opened and goes away.
 *
 * @param setup in order
 */
public record Lifecycle(String module, VfioApi api, List<Setup> setup) implements View {
  public Lifecycle {
    setup = List.copyOf(setup);
  }
}
