// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import java.util.List;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.handover.Emitter;
import org.vfiodt.render.hypervisor.Considered;
import org.vfiodt.render.hypervisor.DeviceLines;

/** Writes the cell that gets chosen devices. */
public final class JailhouseHandover implements Emitter {
  @Override
  public Outcome<Handover> emit(Selection selection, Renderer renderer) {
    return CellPlanner.plan(selection).flatMap(plan -> source(plan, renderer));
  }

  private static Outcome<Handover> source(Considered<Cell> considered, Renderer renderer) {
    CellSource view = CellSource.of(DeviceLines.of(considered), considered.plan());
    return renderer
        .render(view)
        .map(text -> new Handover(List.of(new HandoverFile("jailhouse-cell.c", text))));
  }
}
