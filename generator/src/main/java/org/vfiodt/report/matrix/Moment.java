// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import java.util.Objects;

/**
 * A step of a boot.
 *
 * @param title what was reached, for people
 * @param seconds after the start of the emulator
 * @param line of the console, from 1
 */
public record Moment(String title, double seconds, int line) {
  public Moment {
    Objects.requireNonNull(title);
  }
}
