// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The steps that set a device up, each with the way back.
 *
 * @param steps in order
 * @param undo what takes them back, the last step first
 */
record SetupOrder(List<SetupStep> steps, List<UndoStep> undo) {
  SetupOrder {
    steps = List.copyOf(steps);
    undo = List.copyOf(undo);
  }

  /**
   * Orders steps.
   *
   * @param first label for those that fail before anything has to be undone
   */
  static SetupOrder of(String module, List<Setup> setup, Optional<String> first) {
    List<SetupStep> steps = new ArrayList<>();
    List<UndoStep> undo = new ArrayList<>();
    Optional<String> label = first;
    for (Setup each : setup) {
      steps.add(new SetupStep(each.function(), each.fails(), label));
      if (each.undo().isPresent()) {
        String function = each.undo().get();
        undo.add(new UndoStep(function.substring(module.length() + 1), function, false));
        label = Optional.of(undo.get(undo.size() - 1).label());
      }
    }
    Collections.reverse(undo);
    undo.replaceAll(step -> jumps(steps, step.label()) ? step.jumpedTo() : step);
    return new SetupOrder(steps, undo);
  }

  boolean fails() {
    return steps.stream().anyMatch(SetupStep::fails);
  }

  /** Whether a step that can fail jumps to a label. */
  boolean jumpsTo(String label) {
    return jumps(steps, label);
  }

  private static boolean jumps(List<SetupStep> steps, String label) {
    return steps.stream()
        .anyMatch(step -> step.fails() && step.otherwise().equals(Optional.of(label)));
  }

  /** What has to be undone when one of the steps fails: all from the first that is jumped to. */
  List<UndoStep> undoOfFailures() {
    int from = 0;
    while (from < undo.size() && !undo.get(from).jumped()) {
      from++;
    }
    return undo.subList(from, undo.size());
  }
}
