// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.render.Revision;

/**
 * A revision that comes before the series and is not sent with it.
 *
 * @param author of somebody else's patch; the person who runs the tool otherwise
 */
public record Prerequisite(Revision revision, Optional<Identity> author) {
  public Prerequisite {
    Objects.requireNonNull(revision);
    Objects.requireNonNull(author);
  }

  public static Prerequisite of(Revision revision) {
    return new Prerequisite(revision, Optional.empty());
  }
}
