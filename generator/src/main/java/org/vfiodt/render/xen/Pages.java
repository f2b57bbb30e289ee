// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import java.util.List;

/**
 * Whole pages of registers that a guest gets.
 *
 * @param frame number of the first page of the host
 * @param guestFrame number of the same page in the guest
 * @param owners the devices whose registers are on them
 */
public record Pages(long frame, long count, long guestFrame, List<String> owners) {
  public static final int SIZE = 4096;

  public Pages {
    owners = List.copyOf(owners);
  }

  boolean hold(long address) {
    long page = Long.divideUnsigned(address, SIZE);
    return page >= frame && page < frame + count;
  }

  /** Where the guest finds an address of the host that is on one of them. */
  long inGuest(long address) {
    return address + (guestFrame - frame) * SIZE;
  }
}
