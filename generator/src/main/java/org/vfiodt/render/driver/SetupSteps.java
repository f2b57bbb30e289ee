// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.View;

/**
 * Statements that take the steps of a set-up and end the function.
 *
 * @param steps in order, without the last one where {@code last} has it
 * @param last the function of the last step where that one fails by an error code and nothing has
 *     to be undone then
 * @param undo what is undone when a step fails, in order
 * @param fails whether an error code has to be kept
 */
public record SetupSteps(
    List<SetupStep> steps, Optional<String> last, List<UndoStep> undo, boolean fails)
    implements View {
  public SetupSteps {
    steps = List.copyOf(steps);
    undo = List.copyOf(undo);
  }

  static SetupSteps of(SetupOrder order) {
    List<SetupStep> steps = order.steps();
    Optional<String> last = Optional.empty();
    int before = steps.size() - 1;
    if (before >= 0 && steps.get(before).fails() && steps.get(before).otherwise().isEmpty()) {
      last = Optional.of(steps.get(before).function());
      steps = steps.subList(0, before);
    }
    boolean fails = steps.stream().anyMatch(SetupStep::fails);
    return new SetupSteps(steps, last, order.undoOfFailures(), fails);
  }
}
