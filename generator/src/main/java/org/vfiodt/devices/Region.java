// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

/**
 * A register region as the processor sees it.
 *
 * @param index position in {@code reg}
 * @param address physical, unsigned
 * @param size in bytes, unsigned
 */
public record Region(int index, long address, long size) {
  private static final long PAGE = 4096;

  /** Whether user space can map it without seeing what else is on its pages. */
  public boolean fillsPages() {
    return size != 0 && address % PAGE == 0 && size % PAGE == 0;
  }

  /** Whether the two have a page in common. */
  public boolean sharesPage(Region other) {
    return size != 0
        && other.size != 0
        && Long.compareUnsigned(firstPage(), other.lastPage()) <= 0
        && Long.compareUnsigned(other.firstPage(), lastPage()) <= 0;
  }

  private long firstPage() {
    return Long.divideUnsigned(address, PAGE);
  }

  private long lastPage() {
    return Long.divideUnsigned(address + size - 1, PAGE);
  }

  @Override
  public String toString() {
    return Long.toHexString(address) + "+" + Long.toHexString(size);
  }
}
