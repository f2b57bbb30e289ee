// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.atlas;

import java.util.List;
import java.util.Objects;

/**
 * Every board of a kernel tree and how its devices are judged.
 *
 * @param kernel version of the kernel whose boards these are
 * @param rules version of the kernel whose way of reading trees was followed
 * @param boards in the order of their sources
 * @param overlays how many sources were left out because they only change another tree
 */
public record Atlas(String kernel, String rules, List<AtlasBoard> boards, int overlays) {
  public Atlas {
    Objects.requireNonNull(kernel);
    Objects.requireNonNull(rules);
    boards = List.copyOf(boards);
  }

  /** All boards that were answered, together. */
  public Tally total() {
    return boards.stream().flatMap(board -> board.tally().stream()).reduce(Tally.NONE, Tally::plus);
  }

  /** Boards that could not be read. */
  public List<AtlasBoard> unread() {
    return boards.stream().filter(board -> board.tally().isEmpty()).toList();
  }
}
