// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.Device;
import org.vfiodt.diag.DiagnosticCode;

/** Collects what a hypervisor has against the things of chosen devices. */
public final class Objections {
  private final List<Objection> found = new ArrayList<>();

  /** What is said of the device that was chosen and of those below it. */
  public Speaker about(WholeDevice whole) {
    return (code, part, property, what, instead) ->
        found.add(new Objection(code, whole.device(), part, property, what, instead));
  }

  public List<Objection> found() {
    return List.copyOf(found);
  }

  /** Speaks against things of one chosen device. */
  @FunctionalInterface
  public interface Speaker {
    /**
     * Speaks against one of them; see {@link Objection}.
     *
     * @param part whose thing it is
     */
    void object(DiagnosticCode code, Device part, String property, String what, String instead);
  }
}
