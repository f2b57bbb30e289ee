// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.List;
import java.util.Objects;
import org.vfiodt.series.range.RangePatch;

/**
 * An earlier version of a series, as it was sent.
 *
 * @param version 1 for the first posting
 * @param messageId of its first mail, without angle brackets
 */
public record PostedSeries(int version, String messageId, List<RangePatch> patches) {
  public PostedSeries {
    Objects.requireNonNull(messageId);
    patches = List.copyOf(patches);
  }
}
