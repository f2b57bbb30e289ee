// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.stream.Collectors;
import org.vfiodt.devices.ResourceType;
import org.vfiodt.devices.ResourceUse;

/** Resources inside a sentence. */
final class Uses {
  private Uses() {}

  /** Such as {@code clock 'apb_pclk' (/clocks@1000 5)}. */
  static String name(ResourceUse use) {
    String cells =
        use.specifier().stream()
            .map(cell -> " " + (cell < 0x10000 ? cell : "0x" + Long.toHexString(cell)))
            .collect(Collectors.joining());
    return label(use.type())
        + use.name().map(name -> " '" + name + "'").orElse("")
        + " ("
        + use.provider().path()
        + cells
        + ")";
  }

  private static String label(ResourceType type) {
    return switch (type) {
      case CLOCK -> "clock";
      case RESET -> "reset";
      case POWER_DOMAIN -> "power domain";
      case SUPPLY -> "supply";
      case DMA -> "DMA channel";
      case PINS -> "pin group";
      case GPIO -> "GPIO";
      case PHY -> "PHY";
      case INTERCONNECT -> "interconnect";
      case MAILBOX -> "mailbox";
      case NVMEM -> "fuse cell";
      case PWM -> "PWM";
      case SERVICE -> "service";
      case SYSCON -> "system registers";
      case MEMORY -> "memory";
      case INTERRUPT -> "interrupt";
      case IOMMU -> "IOMMU";
    };
  }
}
