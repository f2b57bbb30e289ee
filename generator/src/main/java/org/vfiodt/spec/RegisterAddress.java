// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.Objects;

/**
 * A 32 bit register.
 *
 * @param region label of the region that holds it
 * @param offset in bytes from the start of the region
 */
public record RegisterAddress(Located<String> region, Located<Long> offset) {
  public RegisterAddress {
    Objects.requireNonNull(region);
    Objects.requireNonNull(offset);
  }
}
