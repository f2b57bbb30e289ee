// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import java.util.Objects;

/**
 * A part of the vendor's boot loader, which its user has and nobody ships.
 *
 * @param name by which its file is given
 * @param title what it is, for people
 * @param sector where the part before it looks for it on the card
 * @param sectors that it may fill
 */
public record BootLoader(String name, String title, long sector, long sectors) {
  public BootLoader {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
  }

  /** The first sector behind it. */
  public long end() {
    return sector + sectors;
  }
}
