// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Renderer;

/** Writes chosen devices down for one recipient. */
@FunctionalInterface
public interface Emitter {
  /** The files, and notes on what of the devices does not go along. */
  Outcome<Handover> emit(Selection selection, Renderer renderer);
}
