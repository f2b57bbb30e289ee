// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.vfiodt.devices.handover.Choice;
import org.vfiodt.devices.handover.HandoverCode;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/**
 * A plan of a hypervisor for the devices that remain of a selection.
 *
 * @param left what the plan is for
 * @param forced one sentence for each thing that the hypervisor objected to in vain
 */
public record Considered<T>(
    T plan, Selection left, List<WholeDevice> devices, List<String> forced) {
  /** Each device that stays behind may be in the way of others; then nothing is left to give. */
  private static final int MOST_ROUNDS = 20;

  public Considered {
    devices = List.copyOf(devices);
    forced = List.copyOf(forced);
  }

  /**
   * Plans for a selection. Without names, devices that are objected to stay behind, with those that
   * must move with them, and the plan is made again for the others.
   *
   * @param planner makes a plan and says what speaks against it
   */
  public static <T> Outcome<Considered<T>> of(
      Selection selection, BiFunction<List<WholeDevice>, Objections, T> planner) {
    List<Diagnostic> said = new ArrayList<>();
    Selection left = selection;
    for (int round = 0; round < MOST_ROUNDS && !left.devices().isEmpty(); round++) {
      List<WholeDevice> whole = WholeDevice.of(left);
      Objections objections = new Objections();
      T plan = planner.apply(whole, objections);
      List<Objection> found = objections.found();
      if (found.isEmpty() || selection.choice() == Choice.FORCED) {
        found.forEach(each -> said.add(each.forced()));
        List<String> lines = found.stream().map(Objection::line).distinct().toList();
        return Outcome.of(new Considered<>(plan, left, whole, lines), said);
      }
      if (selection.choice() == Choice.NAMED) {
        return Outcome.failed(found.stream().map(Objection::refused).distinct().toList());
      }
      found.forEach(each -> said.add(each.leftOut()));
      left = left.without(found.stream().map(Objection::whole).collect(Collectors.toSet()));
    }
    said.add(
        Diagnostic.of(HandoverCode.NOTHING_LEFT, "no device can be handed over without force")
            .hint("--device DEVICE with --force hands it over all the same"));
    return Outcome.failed(said);
  }
}
