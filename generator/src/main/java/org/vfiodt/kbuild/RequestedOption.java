// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import org.vfiodt.source.Span;

/**
 * An option as a fragment wants it.
 *
 * @param name with {@code CONFIG_}
 * @param value as in a {@code .config}; {@code n} for one that shall not be set
 * @param at the line that asks
 */
record RequestedOption(String name, String value, Span at) {
  /** The line that stands in a {@code .config}. */
  String line() {
    return value.equals("n") ? "# " + name + " is not set" : name + "=" + value;
  }
}
