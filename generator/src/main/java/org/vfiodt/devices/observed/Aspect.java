// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

/** One way of asking a kernel, counted for itself. */
public enum Aspect {
  /** Names in sysfs, on each bus, both ways. */
  DEVICES("devices", "devices by name"),
  /** What drivers claimed in {@code /proc/iomem}. */
  MEMORY("iomem", "entries of /proc/iomem"),
  /** What drivers asked for in {@code /proc/interrupts}. */
  INTERRUPTS("interrupts", "lines of /proc/interrupts"),
  /** What sysfs shows of devices on the AMBA bus. */
  AMBA("amba", "attributes of AMBA devices"),
  /** Memory resources of every device, from our part of the kernel. */
  REGIONS("regions", "regions inside the kernel"),
  /** Interrupts of every device, from our part of the kernel. */
  MAPPED("irqs", "interrupts inside the kernel");

  private final String word;
  private final String title;

  Aspect(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** One word for tables and data files. */
  public String word() {
    return word;
  }

  public String title() {
    return title;
  }

  /** Whether only kernels with our part in them tell. */
  public boolean insideKernel() {
    return this == REGIONS || this == MAPPED;
  }
}
