// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.devices.Region;

/**
 * A range of physical addresses.
 *
 * @param owner the device's place in the list; every range that is none of a device has its own
 * @param device the id of the device
 * @param start the first byte
 * @param end behind the last byte
 */
record AddressRange(
    String name,
    int owner,
    Optional<String> device,
    Optional<VerdictMark> mark,
    BigInteger start,
    BigInteger end) {
  static final Comparator<AddressRange> ORDER =
      Comparator.comparing(AddressRange::start)
          .thenComparing(AddressRange::end, Comparator.reverseOrder());

  private static final BigInteger PAGE = BigInteger.valueOf(4096);
  private static final BigInteger SPACE = BigInteger.ONE.shiftLeft(64);

  AddressRange {
    Objects.requireNonNull(name);
    Objects.requireNonNull(device);
    Objects.requireNonNull(mark);
  }

  /** A region; one that runs past the end of the address space ends with it. */
  static AddressRange of(
      String name, int owner, Optional<String> device, Optional<VerdictMark> mark, Region region) {
    BigInteger start = Numbers.unsigned(region.address());
    BigInteger end = start.add(Numbers.unsigned(region.size())).min(SPACE);
    return new AddressRange(name, owner, device, mark, start, end);
  }

  BigInteger size() {
    return end.subtract(start);
  }

  boolean overlaps(AddressRange other) {
    return start.compareTo(other.end) < 0 && other.start.compareTo(end) < 0;
  }

  /** Whether the two belong to different owners and lie on one page without touching. */
  boolean sharesPageWith(AddressRange next) {
    return owner != next.owner
        && !overlaps(next)
        && size().signum() > 0
        && end.subtract(BigInteger.ONE).divide(PAGE).equals(next.start.divide(PAGE));
  }
}
