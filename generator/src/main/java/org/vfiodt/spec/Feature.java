// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one patch can add. The set is closed because the checker knows what each one needs of the
 * driver block; which of them a version of the generator can make is data (the recipes).
 */
public enum Feature implements Word {
  /** VFIO_IOMMU_TYPE1 builds and works without PCI. */
  TYPE1("type1"),
  /** The device tree binding of the driver, on kernels that have schemas for them. */
  BINDING("binding"),
  /** User space chooses the driver of a platform device, on kernels where it cannot yet. */
  DRIVER_OVERRIDE("driver-override"),
  /** The same for AMBA devices. */
  AMBA_DRIVER_OVERRIDE("amba-driver-override"),
  /** A driver that binds and answers no request. */
  SKELETON("skeleton"),
  /** The kernel's text about the driver, which says what the patches before it have added. */
  DOCUMENTATION("documentation", SKELETON),
  /** Information about the device, its regions and interrupts. */
  INFO("info", SKELETON),
  /** Devices on the AMBA bus. */
  AMBA("amba", INFO, AMBA_DRIVER_OVERRIDE),
  /** Regions are read and written through the device file. */
  REGIONS("regions", INFO),
  /** Regions are mapped. */
  MMAP("mmap", INFO),
  /** Region quirks of single devices. */
  QUIRKS("quirks", REGIONS),
  /** Interrupts are signalled by eventfd. */
  IRQS("irqs", INFO),
  /** Level interrupts are masked when they fire, until user space unmasks them. */
  AUTOMASK("automask", IRQS),
  /** Drivers of VFIO can listen to eventfds, on kernels where only its PCI driver could. */
  VIRQFD("virqfd", SKELETON),
  /** User space masks interrupts, and masks and unmasks them by eventfd. */
  MASK("mask", AUTOMASK, VIRQFD),
  /** VFIO_DEVICE_RESET, and reset between two owners. */
  RESET("reset", INFO),
  /** Register programs that reset single devices. */
  RESET_REGISTERS("reset-registers", RESET),
  /** Reset through a reset controller. */
  RESET_CONTROLLER("reset-controller", RESET),
  /** Clocks held while the device is open. */
  CLOCKS("clocks", SKELETON),
  /** Power domains held while the device is open. */
  POWER_DOMAINS("power-domains", SKELETON),
  /** Devices of several nodes. */
  NODES("nodes", INFO),
  /** The no-IOMMU mode. */
  NOIOMMU("noiommu", SKELETON);

  private final String word;
  private final List<Feature> prerequisites;

  Feature(String word, Feature... prerequisites) {
    this.word = word;
    this.prerequisites = List.of(prerequisites);
  }

  @Override
  public String word() {
    return word;
  }

  /** Features whose patches must come before this one's. */
  public List<Feature> prerequisites() {
    return prerequisites;
  }

  /** The feature that a spec writes as this word. */
  public static Optional<Feature> of(String word) {
    return Arrays.stream(values()).filter(feature -> feature.word.equals(word)).findFirst();
  }
}
