// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.util.List;
import java.util.Objects;
import org.vfiodt.check.series.PatchSource;
import org.vfiodt.kbuild.ContentDigest;

/**
 * A whole check.
 *
 * @param command words that repeat it, without {@code --only} and {@code --shard}
 * @param source where the patches come from
 * @param kernels as the user named them, in order
 * @param board name of the board to build for
 * @param fragments names of Kconfig fragments that are taken beside those of the board
 * @param checks names of the columns; empty for all
 * @param selection the cells to fill
 * @param tool name and version of this program, below each mail
 */
public record CheckRequest(
    List<String> command,
    PatchSource source,
    List<String> kernels,
    String board,
    List<String> fragments,
    List<String> checks,
    Selection selection,
    String tool) {
  private static final int DIGITS = 8;

  public CheckRequest {
    command = List.copyOf(command);
    Objects.requireNonNull(source);
    kernels = List.copyOf(kernels);
    Objects.requireNonNull(board);
    fragments = List.copyOf(fragments);
    checks = List.copyOf(checks);
    Objects.requireNonNull(selection);
    Objects.requireNonNull(tool);
  }

  /** The same request has the same run directory, so a rerun finds what is there. */
  public String identity() {
    ContentDigest digest = new ContentDigest().add(source.digest()).add(board);
    kernels.forEach(digest::add);
    digest.add(fragments.toString()).add(checks.toString()).add(selection.only().toString());
    String name = "check-" + board + "-" + digest.hex().substring(0, DIGITS);
    return selection
        .shard()
        .map(shard -> name + "-" + shard.index() + "-of-" + shard.total())
        .orElse(name);
  }
}
