// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.render.Revision;

/**
 * A revision that comes before the series and is not sent with it.
 *
 * @param author of somebody else's patch; the person who runs the tool otherwise
 * @param patchId of somebody else's patch as it was sent: others find it by that
 */
public record Prerequisite(Revision revision, Optional<Identity> author, Optional<String> patchId) {
  public Prerequisite {
    Objects.requireNonNull(revision);
    Objects.requireNonNull(author);
    Objects.requireNonNull(patchId);
  }

  public static Prerequisite of(Revision revision) {
    return new Prerequisite(revision, Optional.empty(), Optional.empty());
  }
}
