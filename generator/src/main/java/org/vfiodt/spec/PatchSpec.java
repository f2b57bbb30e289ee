// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/** One patch of the series; where subject or message are missing the recipe's words stand. */
public record PatchSpec(
    Span at,
    Located<Feature> feature,
    Optional<Located<String>> subject,
    Optional<Located<String>> message) {
  public PatchSpec {
    Objects.requireNonNull(at);
    Objects.requireNonNull(feature);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(message);
  }
}
