// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.resource;

import java.util.Optional;

/** How entries of a property are told apart that points at other nodes. */
public final class ProviderCells {
  private ProviderCells() {}

  /**
   * The property of a node pointed at that tells how many cells follow; empty where none ever do,
   * and for properties that nobody knows.
   */
  public static Optional<String> of(String property) {
    if (property.equals("iommus")) {
      return Optional.of("#iommu-cells");
    }
    return Binding.of(property).map(Binding::cellsName).filter(name -> !name.isEmpty());
  }
}
