// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.Objects;

/** A line of the console, counted from 1, without control bytes and line break. */
public record ConsoleLine(int number, String text) {
  public ConsoleLine {
    Objects.requireNonNull(text);
  }
}
