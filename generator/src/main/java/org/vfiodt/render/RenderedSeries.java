// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.List;
import java.util.Objects;

/**
 * A series with every file decided, ready to become commits.
 *
 * @param name folder of {@code kernel-patches} that it came from
 * @param title subject of the cover letter
 * @param cover body of the cover letter
 * @param revisions the patches in order; none when the whole series was left out
 * @param leftOut what this kernel does not need, in order
 * @param overlay every file that differs from the pristine tree after the last patch; hand it on to
 *     the next series
 */
public record RenderedSeries(
    String name,
    String title,
    String cover,
    List<Revision> revisions,
    List<LeftOut> leftOut,
    Overlay overlay) {
  public RenderedSeries {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(cover);
    revisions = List.copyOf(revisions);
    leftOut = List.copyOf(leftOut);
    Objects.requireNonNull(overlay);
  }
}
