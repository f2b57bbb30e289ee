// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.interrupt;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.vfiodt.devices.Trigger;
import org.vfiodt.devices.tree.Cells;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;

/**
 * What the drivers of interrupt controllers make of the cells of a specifier: the number by which
 * the hardware knows the input, and the trigger.
 */
public final class HardwareNumbers {
  /** arm,gic-v3, arm,cortex-a9-gic, qcom,msm-qgic2, nvidia,tegra210-agic, arm,pl390, ... */
  private static final Pattern GIC = Pattern.compile("(.*[,-])?([aq]?gic)([-\\d].*)?|arm,pl390");

  /** Type, number, flags. */
  static final int GIC_CELLS = 3;

  private static final Set<String> COMBINERS = Set.of("samsung,exynos4210-combiner");

  /** Banks of 32 inputs: bank, number in the bank. */
  private static final Set<String> BANKS =
      Set.of("brcm,bcm2835-armctrl-ic", "brcm,bcm2836-armctrl-ic");

  private HardwareNumbers() {}

  /** A controller with the cells of the GIC binding: type, number, flags. */
  public static boolean isGic(Node controller) {
    return controller.compatible().stream().anyMatch(GIC.asMatchPredicate())
        && Cells.first(controller, "#interrupt-cells").filter(cells -> cells >= 3).isPresent();
  }

  static boolean isCombiner(Node controller) {
    return TreeIndex.isCompatible(controller, COMBINERS);
  }

  /**
   * The controller's number of an input; empty where the cells do not tell. One that hands
   * interrupts on to a GIC counts as the cells do.
   *
   * @param gic whether the cells are those of a GIC: it is one, or hands interrupts on to one
   */
  static OptionalLong number(Node controller, List<Long> cells, boolean gic) {
    if (cells.isEmpty()) {
      return OptionalLong.empty();
    }
    if (gic) {
      return isGic(controller) || cells.size() < GIC_CELLS
          ? gic(cells)
          : OptionalLong.of(cells.get(1));
    }
    if (cells.size() >= 2 && isCombiner(controller)) {
      return OptionalLong.of(cells.get(0) * 8 + cells.get(1));
    }
    if (cells.size() >= 2 && TreeIndex.isCompatible(controller, BANKS)
        || cells.size() >= 3 && gpio(controller)) {
      return OptionalLong.of(cells.get(0) * 32 + cells.get(1));
    }
    return OptionalLong.of(cells.get(0));
  }

  /** SPI, PPI and their extended ranges, as the numbers of the architecture. */
  private static OptionalLong gic(List<Long> cells) {
    if (cells.size() < GIC_CELLS) {
      return OptionalLong.empty();
    }
    long number = cells.get(1);
    return switch (cells.get(0).intValue()) {
      case 0 -> OptionalLong.of(number + 32);
      case 1 -> OptionalLong.of(number + 16);
      case 2 -> OptionalLong.of(number + 4096);
      case 3 -> OptionalLong.of(number + 1056);
      default -> OptionalLong.empty();
    };
  }

  /** Whether a specifier means a PPI: an interrupt that each processor has for itself. */
  static boolean isPerProcessor(List<Long> cells, boolean gic) {
    return gic && cells.size() >= 3 && (cells.get(0) == 1 || cells.get(0) == 3);
  }

  /** The trigger that a specifier asks for. */
  static Trigger trigger(Node controller, List<Long> cells, boolean gic) {
    if (isCombiner(controller) || TreeIndex.isCompatible(controller, BANKS)) {
      return Trigger.NONE;
    }
    int flags = cells.size() >= 3 && (gic || gpio(controller)) ? 2 : 1;
    return cells.size() > flags ? Trigger.of(cells.get(flags)) : Trigger.NONE;
  }

  private static boolean gpio(Node controller) {
    return controller.property("gpio-controller").isPresent();
  }
}
