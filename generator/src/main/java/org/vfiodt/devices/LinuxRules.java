// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vfiodt.kernel.EarlyDrivers;
import org.vfiodt.kernel.Facts;

/**
 * How one kernel reads device trees (drivers/of: platform.c, device.c, irq.c, address.c), what its
 * VFIO asks for, and whether user space chooses drivers.
 *
 * @param holding the rules that hold for it
 * @param early what it sets up before it looks for devices; empty where no sources tell
 */
public record LinuxRules(Set<LinuxRule> holding, Optional<EarlyDrivers> early) {
  private static final Set<String> OLD_BUSES = Set.of("simple-bus", "arm,amba-bus");
  private static final Set<String> OLDEST_BUSES =
      Set.of("simple-bus", "arm,amba-bus", "arm,vexpress,config-bus");
  private static final Set<String> BUSES =
      Set.of("simple-bus", "simple-mfd", "isa", "arm,amba-bus");

  /** Kernels of today, as they are released. */
  public static final LinuxRules TODAY =
      new LinuxRules(EnumSet.complementOf(EnumSet.of(LinuxRule.EXYNOS_IOMMU_CAPABLE)));

  /** Every fact that {@link #of} asks for. */
  public static final List<String> FACTS =
      Stream.of(LinuxRule.values()).map(LinuxRule::fact).toList();

  public LinuxRules {
    holding = Set.copyOf(holding);
    Objects.requireNonNull(early);
  }

  public LinuxRules(Set<LinuxRule> holding) {
    this(holding, Optional.empty());
  }

  /** The same with what the kernel's sources say about early drivers. */
  public LinuxRules with(EarlyDrivers drivers) {
    return new LinuxRules(holding, Optional.of(drivers));
  }

  public static LinuxRules of(Facts facts) {
    return new LinuxRules(
        Stream.of(LinuxRule.values())
            .filter(rule -> facts.has(rule.fact()))
            .collect(Collectors.toSet()));
  }

  public boolean has(LinuxRule rule) {
    return holding.contains(rule);
  }

  /** Buses whose children become devices. */
  public Set<String> busCompatibles() {
    return has(LinuxRule.SIMPLE_MFD)
        ? BUSES
        : has(LinuxRule.CONFIG_BUS_DRIVER) ? OLD_BUSES : OLDEST_BUSES;
  }
}
