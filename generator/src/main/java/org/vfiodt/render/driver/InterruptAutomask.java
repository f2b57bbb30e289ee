// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

/** Serves level interrupts, masked from when they fire until user space unmasks them. */
final class InterruptAutomask implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    parts.includes.add("linux/spinlock.h");
  }
}
