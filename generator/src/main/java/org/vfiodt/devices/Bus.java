// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Locale;

/** The bus that Linux puts a device on. */
public enum Bus {
  PLATFORM,
  /** Nodes whose {@code compatible} holds {@code arm,primecell}. */
  AMBA,
  /** The bus of a device above it, whose driver alone knows: i2c, spi, mdio, parts of a chip. */
  OTHER;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
