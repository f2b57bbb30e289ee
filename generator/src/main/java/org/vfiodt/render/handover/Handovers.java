// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.avf.AvfHandover;
import org.vfiodt.render.jailhouse.JailhouseHandover;
import org.vfiodt.render.vfio.VfioHandover;
import org.vfiodt.render.xen.XenHandover;

/** Every recipient that files can be written for. */
public final class Handovers {
  private static final Map<Recipient, Emitter> EMITTERS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Recipient.VFIO, new VfioHandover()),
              Map.entry(Recipient.XEN, new XenHandover()),
              Map.entry(Recipient.JAILHOUSE, new JailhouseHandover()),
              Map.entry(Recipient.AVF, new AvfHandover())));

  private Handovers() {}

  /** In the order in which they are listed to people. */
  public static List<Recipient> recipients() {
    return List.copyOf(EMITTERS.keySet());
  }

  public static Outcome<Handover> render(
      Recipient recipient, Selection selection, Renderer renderer) {
    return EMITTERS.get(recipient).emit(selection, renderer);
  }
}
