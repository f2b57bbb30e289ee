// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A board that a kernel is built for.
 *
 * @param name name of its file in {@code arndale-config/boards}
 * @param title as people call it
 * @param architecture the kernel's name of it, {@code ARCH}
 * @param toolchain name of a file in {@code toolchain/compilers}
 * @param image make target and file name of the kernel image, {@code zImage}
 * @param deviceTree file name of its device tree blob in the kernel's tree
 * @param needs facts of a kernel tree that can be built for it
 * @param fragments Kconfig fragments in the order they are merged
 * @param twin the board that stands in for it in the emulator; its own name when it needs none
 * @param assign what a test hands to user space: of each list of node names with unit address the
 *     first that the device tree has
 * @param emulator how the emulator is started for it; empty when no emulator knows the board
 */
public record Board(
    String name,
    String title,
    String architecture,
    String toolchain,
    String image,
    String deviceTree,
    List<String> needs,
    List<FragmentUse> fragments,
    String twin,
    List<List<String>> assign,
    Optional<Emulator> emulator) {
  public Board {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(architecture);
    Objects.requireNonNull(toolchain);
    Objects.requireNonNull(image);
    Objects.requireNonNull(deviceTree);
    needs = List.copyOf(needs);
    fragments = List.copyOf(fragments);
    Objects.requireNonNull(twin);
    assign = assign.stream().map(List::copyOf).toList();
    Objects.requireNonNull(emulator);
  }

  /**
   * The same board with another kernel.
   *
   * @param more fragments behind its own
   */
  Board variant(String otherName, String otherTitle, List<FragmentUse> more) {
    return new Board(
        otherName,
        otherTitle,
        architecture,
        toolchain,
        image,
        deviceTree,
        needs,
        Stream.concat(fragments.stream(), more.stream()).toList(),
        twin.equals(name) ? otherName : twin,
        assign,
        emulator);
  }
}
