// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.Objects;

/** What is to be generated for one kernel: the driver and the series that brings it. */
public record Plan(DriverPlan driver, SeriesPlan series) {
  public Plan {
    Objects.requireNonNull(driver);
    Objects.requireNonNull(series);
  }
}
