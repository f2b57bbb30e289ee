// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.InterruptController;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.Node;

/**
 * The interrupt controller that a hypervisor drives and imitates: a GIC with the virtualization
 * extensions. A GICv2 without them lists no registers of a hypervisor interface.
 *
 * @param distributor address of the distributor, unsigned
 */
public record Gic(Node node, int version, long distributor) {
  /** One more than the last SPI; the extended range lies elsewhere. */
  public static final int INTERRUPTS = 1020;

  /** The first SPI; what lies below belongs to single processors. */
  public static final int FIRST_SPI = 32;

  private static final Set<String> VERSION_2 =
      Set.of("arm,cortex-a15-gic", "arm,cortex-a7-gic", "arm,gic-400");
  private static final Set<String> VERSION_3 = Set.of("arm,gic-v3");

  /** Distributor, processor interface, hypervisor interface, interface of the guests. */
  private static final int VERSION_2_REGIONS = 4;

  public Gic {
    Objects.requireNonNull(node);
  }

  /**
   * The first root controller of a board that is one.
   *
   * @param code of the error when none is
   */
  public static Outcome<Gic> of(Platform platform, DiagnosticCode code) {
    return platform.controllers().stream()
        .filter(controller -> controller.root() && controller.available())
        .map(InterruptController::node)
        .flatMap(node -> gic(platform, node).stream())
        .findFirst()
        .map(Outcome::of)
        .orElseGet(() -> Outcome.failed(none(code)));
  }

  private static Diagnostic none(DiagnosticCode code) {
    return Diagnostic.of(
            code, "the board has no available GIC with virtualization as root controller")
        .hint("hypervisors drive a GICv2 with GICH and GICV, or a GICv3");
  }

  private static Optional<Gic> gic(Platform platform, Node node) {
    List<Region> regions = platform.device(node).map(Device::regions).orElse(List.of());
    if (TreeIndex.isCompatible(node, VERSION_3) && !regions.isEmpty()) {
      return Optional.of(new Gic(node, 3, regions.get(0).address()));
    }
    return TreeIndex.isCompatible(node, VERSION_2) && regions.size() >= VERSION_2_REGIONS
        ? Optional.of(new Gic(node, 2, regions.get(0).address()))
        : Optional.empty();
  }
}
