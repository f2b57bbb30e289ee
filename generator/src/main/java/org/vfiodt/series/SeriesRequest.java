// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.vfiodt.plan.SeriesPlan;
import org.vfiodt.render.Revision;

/**
 * Everything a series is made of; equal requests make equal bytes.
 *
 * @param plan title, tag, version and cover text; Unicode, as are subjects and messages
 * @param prerequisites applied before the series, in order
 * @param revisions the patches, in order
 * @param identity author and committer
 * @param signOff whether each message ends in a {@code Signed-off-by} of the identity
 * @param sourceDateEpoch seconds since 1970 that take the place of the base commit's time
 */
public record SeriesRequest(
    SeriesPlan plan,
    List<Prerequisite> prerequisites,
    List<Revision> revisions,
    Base base,
    Identity identity,
    boolean signOff,
    OptionalLong sourceDateEpoch) {
  public SeriesRequest {
    Objects.requireNonNull(plan);
    prerequisites = List.copyOf(prerequisites);
    revisions = List.copyOf(revisions);
    Objects.requireNonNull(base);
    Objects.requireNonNull(identity);
    Objects.requireNonNull(sourceDateEpoch);
  }
}
