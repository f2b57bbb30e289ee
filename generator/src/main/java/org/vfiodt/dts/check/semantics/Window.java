// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

/**
 * Addresses of a bus that reach the bus above.
 *
 * @param last unsigned, like the first one
 * @param shift what must be added to get the address above
 */
record Window(long start, long last, long shift) {
  boolean holds(long address) {
    return !Numbers.below(address, start) && !Numbers.below(last, address);
  }
}
