// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vfiodt.board.Board;

/**
 * One kernel build.
 *
 * @param tree the kernel's sources, patches applied; never written to
 * @param objects folder of everything that make writes; kept from build to build
 * @param board names the architecture, the image and the device tree
 * @param fragments configuration; a later one wins
 * @param toolchain the cross compiler
 * @param settings make variables that this tree asks for, from {@link Toolchain#settings}
 * @param targets make targets, {@code modules} for example; empty for the board's image and device
 *     tree, and the modules where the configuration has any
 * @param compiling how compilers are run
 * @param timestamp of the base commit, goes into the image, for example {@code Thu Jan 1 00:00:00
 *     UTC 1970}
 * @param inputs digest of the sources; with the same digest, configuration and toolchain a finished
 *     build is taken as it is. Empty to always ask make
 * @param partial whether an option that the tree does not have, or not yet, is a warning and no
 *     error
 */
public record BuildRequest(
    Path tree,
    Path objects,
    Board board,
    List<Fragment> fragments,
    Toolchain toolchain,
    Map<String, String> settings,
    List<String> targets,
    Compiling compiling,
    String timestamp,
    String inputs,
    boolean partial) {
  public BuildRequest {
    tree = tree.toAbsolutePath().normalize();
    objects = objects.toAbsolutePath().normalize();
    Objects.requireNonNull(board);
    fragments = List.copyOf(fragments);
    Objects.requireNonNull(toolchain);
    settings = Map.copyOf(settings);
    targets = List.copyOf(targets);
    Objects.requireNonNull(compiling);
    Objects.requireNonNull(timestamp);
    Objects.requireNonNull(inputs);
  }

  /** The same for these targets of make. */
  public BuildRequest making(List<String> others) {
    return new BuildRequest(
        tree, objects, board, fragments, toolchain, settings, others, compiling, timestamp, inputs,
        partial);
  }

  /** The same that always asks make, whatever was finished before. */
  public BuildRequest unfinished() {
    return new BuildRequest(
        tree, objects, board, fragments, toolchain, settings, targets, compiling, timestamp, "",
        partial);
  }

  /** The same for a tree that need not have every option. */
  public BuildRequest ofPart() {
    return new BuildRequest(
        tree, objects, board, fragments, toolchain, settings, targets, compiling, timestamp, inputs,
        true);
  }
}
