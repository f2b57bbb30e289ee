// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.View;

/**
 * What happens when a device comes into the hands of the core, is opened and goes away.
 *
 * @param steps that are taken once for a device
 * @param undo what is undone when the device goes away, in order
 * @param opened whether the first descriptor that is opened and the last that is closed matter
 */
public record Lifecycle(
    String module, VfioApi api, SetupSteps steps, List<UndoStep> undo, boolean opened)
    implements View {
  public Lifecycle {
    undo = List.copyOf(undo);
  }

  static Lifecycle of(String module, VfioApi api, List<Setup> setup, boolean opened) {
    SetupOrder order = SetupOrder.of(module, setup, Optional.empty());
    return new Lifecycle(module, api, SetupSteps.of(order), order.undo(), opened);
  }
}
