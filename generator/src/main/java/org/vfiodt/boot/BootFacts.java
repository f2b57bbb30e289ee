// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.Objects;

/** What is known when a boot is over; a verdict rests on nothing else. */
record BootFacts(BootEnd end, ConsoleFacts console) {
  BootFacts {
    Objects.requireNonNull(end);
    Objects.requireNonNull(console);
  }
}
