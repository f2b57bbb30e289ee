// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.dts.Node;

/**
 * Whether Linux comes by a node when it looks for devices.
 *
 * @param obstacle empty when it does; else one of {@code BUS_DISABLED}, {@code OTHER_BUS}, {@code
 *     CHILD_OF_DEVICE}, {@code NO_DEVICE}
 * @param because the node that is in the way
 */
public record Presence(Optional<ReasonKind> obstacle, Optional<Node> because) {
  /** Linux comes by. */
  public static final Presence WALKED = new Presence(Optional.empty(), Optional.empty());

  public Presence {
    Objects.requireNonNull(obstacle);
    Objects.requireNonNull(because);
  }

  public static Presence hidden(ReasonKind obstacle, Node because) {
    return new Presence(Optional.of(obstacle), Optional.of(because));
  }

  public boolean walked() {
    return obstacle.isEmpty();
  }

  public boolean is(ReasonKind kind) {
    return obstacle.filter(each -> each == kind).isPresent();
  }
}
