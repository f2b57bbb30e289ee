// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

/**
 * How a blob is laid out, as far as the tree leaves a choice.
 *
 * @param version 1, 2, 3, 16 or 17
 * @param padding zero bytes behind the blob; counts instead of the smallest size when not 0
 * @param smallestSize bytes; a shorter blob is padded
 * @param alignment the size becomes a multiple of this power of two; 0 and 1 change nothing
 * @param reserveSlots empty entries behind the memory reservations, for a boot loader to fill
 */
public record DtbLayout(
    int version, int padding, int smallestSize, int alignment, int reserveSlots) {
  /** No blob becomes larger than this by padding. */
  public static final int LARGEST = 1 << 28;

  /** Version 17 without any padding. */
  public static final DtbLayout PLAIN = new DtbLayout(Fdt.VERSION, 0, 0, 0, 0);

  public DtbLayout {
    if (!isVersion(version)) {
      throw new IllegalArgumentException("version " + version);
    }
    if (!isSize(padding) || !isSize(smallestSize) || !isSize(16L * reserveSlots)) {
      throw new IllegalArgumentException("sizes go from 0 to " + LARGEST);
    }
    if (!isSize(alignment) || (alignment & alignment - 1) != 0) {
      throw new IllegalArgumentException("the alignment must be a power of two");
    }
  }

  /** Whether there is such a version of the format. */
  public static boolean isVersion(int version) {
    return version == 1 || version == 2 || version == 3 || version == 16 || version == 17;
  }

  private static boolean isSize(long size) {
    return size >= 0 && size <= LARGEST;
  }

  public DtbLayout withVersion(int number) {
    return new DtbLayout(number, padding, smallestSize, alignment, reserveSlots);
  }

  /** The size of a blob that needs so many bytes. */
  int paddedSize(int needed) {
    long size = padding > 0 ? (long) needed + padding : Math.max(needed, smallestSize);
    long aligned = alignment > 1 ? size + alignment - 1 & -(long) alignment : size;
    return Math.toIntExact(aligned);
  }
}
