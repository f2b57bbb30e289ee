// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * One patch of the series: the feature it adds, and the spec's own words for it where it has some;
 * the recipe's words stand otherwise.
 */
public record PatchPlan(String feature, Optional<String> subject, Optional<String> message) {
  public PatchPlan {
    Objects.requireNonNull(feature);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(message);
  }
}
