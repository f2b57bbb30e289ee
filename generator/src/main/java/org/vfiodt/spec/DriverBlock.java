// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.List;
import java.util.Objects;
import org.vfiodt.source.Span;

/**
 * The {@code driver} block: the kernel module to generate.
 *
 * @param module C identifier, prefix of every function and name of the file
 * @param title one line for the module description and the Kconfig prompt
 * @param version of the module
 * @param platformName of the platform driver, as sysfs shows it; some clients look for {@code
 *     vfio-platform}
 * @param config Kconfig symbol without {@code CONFIG_}
 * @param compatibles what the driver matches, in order; may be empty
 * @param regions what user space may do with regions, in the order of {@link RegionAccess}
 */
public record DriverBlock(
    Span at,
    Located<String> module,
    Located<String> title,
    Located<String> version,
    Located<String> platformName,
    Located<String> config,
    List<Located<String>> compatibles,
    Located<BindMode> bind,
    List<Located<RegionAccess>> regions,
    IrqSupport irqs,
    Located<ResetPolicy> reset,
    Located<DmaMode> dma) {
  public DriverBlock {
    Objects.requireNonNull(at);
    Objects.requireNonNull(module);
    Objects.requireNonNull(title);
    Objects.requireNonNull(version);
    Objects.requireNonNull(platformName);
    Objects.requireNonNull(config);
    compatibles = List.copyOf(compatibles);
    Objects.requireNonNull(bind);
    regions = List.copyOf(regions);
    Objects.requireNonNull(irqs);
    Objects.requireNonNull(reset);
    Objects.requireNonNull(dma);
  }

  public boolean allows(RegionAccess access) {
    return regions.stream().anyMatch(region -> region.is(access));
  }
}
