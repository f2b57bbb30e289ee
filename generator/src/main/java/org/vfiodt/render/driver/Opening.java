// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.View;

/**
 * What makes a device usable for whoever opens it first, and puts it to rest behind whoever closes
 * it last.
 *
 * @param undo what the last one leaves is undone by, in order
 */
public record Opening(String module, SetupSteps steps, List<UndoStep> undo) implements View {
  public Opening {
    undo = List.copyOf(undo);
  }

  static Opening of(String module, List<Setup> opening) {
    SetupOrder order = SetupOrder.of(module, opening, Optional.empty());
    return new Opening(module, SetupSteps.of(order), order.undo());
  }
}
