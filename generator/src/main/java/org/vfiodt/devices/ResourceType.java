// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

/** What one device can need of another. */
public enum ResourceType {
  CLOCK("clock"),
  RESET("reset"),
  POWER_DOMAIN("power-domain"),
  SUPPLY("supply"),
  DMA("dma"),
  PINS("pins"),
  GPIO("gpio"),
  PHY("phy"),
  INTERCONNECT("interconnect"),
  MAILBOX("mailbox"),
  NVMEM("nvmem"),
  PWM("pwm"),
  /** Anything else with a provider: io-channels, hwlocks, mux-controls, thermal sensors. */
  SERVICE("service"),
  SYSCON("syscon"),
  MEMORY("memory-region"),
  INTERRUPT("interrupt"),
  IOMMU("iommu");

  private final String label;

  ResourceType(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
