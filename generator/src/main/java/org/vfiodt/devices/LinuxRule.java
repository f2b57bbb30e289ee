// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

/** One thing in which kernels differ when they make devices of a tree, and the fact that tells. */
public enum LinuxRule {
  /** Children of simple-mfd and isa nodes become devices. */
  SIMPLE_MFD("of-simple-mfd"),
  /**
   * The driver of {@code arm,vexpress,config-bus} makes what stands below it; before, it was walked
   * like any other bus.
   */
  CONFIG_BUS_DRIVER("of-vexpress-config-driver"),
  /** {@code interrupts-extended} is read. */
  INTERRUPTS_EXTENDED("of-interrupts-extended"),
  /**
   * A device without a translatable address is named after its parents; older kernels number such
   * devices in the order of their creation, which holds while no board code makes any before.
   */
  NAMES_CHAIN_PARENTS("of-names-chain-parents"),
  /** The lowest bit of a {@code mask} is part of a name, for devices that share a register. */
  NAMES_HOLD_MASK("of-names-hold-mask"),
  /** An {@code interrupt-map} counts more than {@code interrupt-controller} on the same node. */
  MAP_BEFORE_CONTROLLER("of-interrupt-map-first"),
  /** Entries of an {@code interrupt-map} that lead to an unavailable controller are passed over. */
  MAP_SKIPS_DISABLED("of-interrupt-map-skips-disabled"),
  /**
   * The first of three address cells holds flags that must be equal; older kernels compare all
   * three.
   */
  FLAGS_BUS("of-flags-bus"),
  /** A node called {@code pcie} is a PCI bus without saying so. */
  PCIE_BY_NAME("of-pcie-by-name"),
  /** Nodes that are only tables (operating-points-v2) become no devices. */
  SKIPS_TABLES("of-skips-tables"),
  /** Devices are made below {@code /firmware} and of some reserved memory. */
  WALKS_FIRMWARE("of-walks-firmware"),
  /** Controllers that are set up before there are devices, as roots are, become no devices. */
  TAKES_CONTROLLERS("of-takes-controllers"),
  /** Clocks that are set up before there are devices, as fixed ones are, become no devices. */
  TAKES_CLOCKS("of-takes-clocks"),
  /** User space chooses the driver of a platform device. */
  DRIVER_OVERRIDE("platform-driver-override"),
  /** User space chooses the driver of a device on the amba bus. */
  AMBA_DRIVER_OVERRIDE("amba-driver-override"),
  /** VFIO refuses devices whose IOMMU driver does not promise coherent DMA. */
  VFIO_WANTS_COHERENCY("vfio-wants-coherent-iommu"),
  /** The driver of the Exynos System MMU promises it; no released kernel's does. */
  EXYNOS_IOMMU_CAPABLE("exynos-iommu-capable");

  private final String fact;

  LinuxRule(String fact) {
    this.fact = fact;
  }

  /** The name of the fact's data file. */
  public String fact() {
    return fact;
  }
}
