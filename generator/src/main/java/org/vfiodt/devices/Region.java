// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Objects;
import java.util.Optional;

/**
 * A register region as the processor sees it.
 *
 * @param index position in {@code reg}
 * @param name from {@code reg-names}
 * @param address physical, unsigned
 * @param size in bytes, unsigned
 */
public record Region(int index, Optional<String> name, long address, long size) {
  private static final long PAGE = 4096;

  public Region {
    Objects.requireNonNull(name);
  }

  public Region(int index, long address, long size) {
    this(index, Optional.empty(), address, size);
  }

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

  /** Whether the two have a byte in common. */
  public boolean overlaps(Region other) {
    return size != 0
        && other.size != 0
        && Long.compareUnsigned(address, other.last()) <= 0
        && Long.compareUnsigned(other.address, last()) <= 0;
  }

  /** The last byte, unsigned; the one before the first where it has no size. */
  public long last() {
    return address + size - 1;
  }

  /** The first byte of its first page, unsigned. */
  public long firstPageStart() {
    return firstPage() * PAGE;
  }

  private long firstPage() {
    return Long.divideUnsigned(address, PAGE);
  }

  private long lastPage() {
    return Long.divideUnsigned(last(), PAGE);
  }

  @Override
  public String toString() {
    return Long.toHexString(address) + "+" + Long.toHexString(size);
  }
}
