// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.View;

/**
 * What happens when a device comes into the hands of the core, is opened and goes away.
 *
 * @param steps in order
 * @param last the function of the last step where that one fails by an error code and nothing has
 *     to be undone then
 * @param failed what is undone when a step fails, in order
 * @param undo what is undone when the device goes away, in order
 */
public record Lifecycle(
    String module,
    VfioApi api,
    List<SetupStep> steps,
    Optional<String> last,
    List<UndoStep> failed,
    List<UndoStep> undo)
    implements View {
  public Lifecycle {
    steps = List.copyOf(steps);
    failed = List.copyOf(failed);
    undo = List.copyOf(undo);
  }

  static Lifecycle of(String module, VfioApi api, List<Setup> setup) {
    SetupOrder order = SetupOrder.of(module, setup, Optional.empty());
    List<SetupStep> steps = order.steps();
    Optional<String> last = Optional.empty();
    int before = steps.size() - 1;
    if (before >= 0 && steps.get(before).fails() && steps.get(before).otherwise().isEmpty()) {
      last = Optional.of(steps.get(before).function());
      steps = steps.subList(0, before);
    }
    return new Lifecycle(module, api, steps, last, order.undoOfFailures(), order.undo());
  }
}
