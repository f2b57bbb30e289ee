// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.render.View;

/**
 * Binding a device and letting it go.
 *
 * @param steps that the probe function takes itself
 * @param undo what takes them back, in order
 * @param otherwise where the last step of all jumps to when it fails; empty where only memory has
 *     to be given back
 * @param freeing whether a step jumps to where only memory is given back
 * @param amba whether devices of both buses are bound
 * @param opened whether open descriptors are counted
 */
public record Probe(
    String module,
    VfioApi api,
    List<SetupStep> steps,
    List<UndoStep> undo,
    Optional<String> otherwise,
    boolean freeing,
    boolean amba,
    boolean opened)
    implements View {
  private static final String FREE = "out_free";

  public Probe {
    steps = List.copyOf(steps);
    undo = List.copyOf(undo);
  }

  static Probe of(String module, VfioApi api, List<Setup> setup, boolean amba, boolean opened) {
    SetupOrder order = SetupOrder.of(module, setup, Optional.of(FREE));
    Optional<String> otherwise =
        order.undo().isEmpty()
            ? Optional.of(FREE).filter(label -> order.fails())
            : Optional.of(order.undo().get(0).label());
    boolean freeing = order.jumpsTo(FREE) || otherwise.equals(Optional.of(FREE));
    List<UndoStep> undo = new ArrayList<>(order.undo());
    if (!undo.isEmpty()) {
      undo.set(0, undo.get(0).jumpedTo());
    }
    return new Probe(module, api, order.steps(), undo, otherwise, freeing, amba, opened);
  }
}
