// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.Optional;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.kernel.EarlyDrivers;

/**
 * Timers that early code of the kernel keeps time by. It is no driver in the sense of the driver
 * model: nothing shows that the device is in use, and nothing can take it away.
 */
final class TimerJudge implements Judge {
  private final Optional<EarlyDrivers> early;

  TimerJudge(LinuxRules rules) {
    this.early = rules.early();
  }

  @Override
  public void judge(Evidence device, Reasons reasons) {
    if (device.present()
        && early
            .filter(drivers -> TreeIndex.isCompatible(device.node(), drivers.timers()))
            .isPresent()) {
      reasons.add(
          ReasonKind.HOST_TIMER,
          "compatible",
          "early code of the kernel drives it as a timer and never lets go");
    }
  }
}
