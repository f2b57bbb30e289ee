// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

/**
 * The order in which a device is made ready for its first owner, whatever the order of the patches;
 * what the last one leaves is undone in reverse.
 */
enum OpeningStage {
  POWER,
  CLOCKS,
  RESET,
  /** Whatever user space can start, such as interrupts: it ends first. */
  USE
}
