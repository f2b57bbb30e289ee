// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.kernel.Facts;

/**
 * What an AMBA driver is like in the kernel it is made for, each from one fact.
 *
 * @param removeVoid the remove operation returns nothing
 * @param managedDma a driver must say that it leaves DMA to its user
 * @param setsOwner registration fills in the owner
 */
public record AmbaApi(boolean removeVoid, boolean managedDma, boolean setsOwner) {
  static final String REMOVE_VOID = "amba-remove-void";
  static final String MANAGED_DMA = "amba-driver-managed-dma";
  static final String SETS_OWNER = "amba-driver-sets-owner";

  static AmbaApi of(Facts facts) {
    return new AmbaApi(facts.has(REMOVE_VOID), facts.has(MANAGED_DMA), facts.has(SETS_OWNER));
  }
}
