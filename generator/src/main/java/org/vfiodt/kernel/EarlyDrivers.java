// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import java.util.Set;

/**
 * What a kernel's code sets up before it looks for devices, by {@code compatible}.
 *
 * @param controllers of interrupts ({@code IRQCHIP_DECLARE})
 * @param clocks ({@code CLK_OF_DECLARE})
 * @param timers ({@code TIMER_OF_DECLARE}, in older kernels {@code CLOCKSOURCE_OF_DECLARE}); other
 *     than the rest they become devices all the same
 */
public record EarlyDrivers(Set<String> controllers, Set<String> clocks, Set<String> timers) {
  public EarlyDrivers {
    controllers = Set.copyOf(controllers);
    clocks = Set.copyOf(clocks);
    timers = Set.copyOf(timers);
  }
}
