// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.util.List;
import org.vfiodt.check.CheckDefinition;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Moment;
import org.vfiodt.report.matrix.Observation;

/**
 * The kernel comes to user space on the board's twin, warns of nothing new before, and is well
 * until the guest has ended.
 */
public final class BootCheck implements Check {
  private final GuestView guest;

  public BootCheck(Workshop workshop, CheckDefinition definition) {
    guest = new GuestView(workshop);
  }

  @Override
  public Look look(TreeUnderTest tree) {
    return guest.look(tree, BootCheck::view);
  }

  private static Observation view(Observation run) {
    List<Moment> moments = run.timeline();
    if (!BootTimeline.reachesInit(moments) || !GuestCases.unharmed(run)) {
      return run;
    }
    return new Observation(
        Status.PASS,
        "to user space",
        run.seconds(),
        run.remarks().stream().filter(remark -> remark.signature().startsWith("boot\t")).toList(),
        List.of(),
        List.of(),
        moments,
        List.of(),
        run.evidence());
  }
}
