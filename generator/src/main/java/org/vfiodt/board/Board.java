// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.SourceText;

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
 * @param overlays device tree sources of {@code arndale-config/overlays} that are merged into the
 *     tree that its emulator is given, and into no other
 * @param twin the board that stands in for it in the emulator; its own name when it needs none
 * @param assign what a test hands to user space
 * @param emulator how the emulator is started for it; empty when no emulator knows the board
 * @param delivery how a kernel gets onto it; empty when nobody has one on a table
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
    List<SourceText> overlays,
    String twin,
    List<Assignment> assign,
    Optional<Emulator> emulator,
    Optional<Delivery> delivery) {
  public Board {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(architecture);
    Objects.requireNonNull(toolchain);
    Objects.requireNonNull(image);
    Objects.requireNonNull(deviceTree);
    needs = List.copyOf(needs);
    fragments = List.copyOf(fragments);
    overlays = List.copyOf(overlays);
    Objects.requireNonNull(twin);
    assign = List.copyOf(assign);
    Objects.requireNonNull(emulator);
    Objects.requireNonNull(delivery);
  }

  /** The same board with further arguments of its emulator. */
  public Board andArguments(List<String> more) {
    return new Board(
        name,
        title,
        architecture,
        toolchain,
        image,
        deviceTree,
        needs,
        fragments,
        overlays,
        twin,
        assign,
        emulator.map(known -> known.andArguments(more)),
        delivery);
  }

  /** The kind of DMA engine that a node is, where its accesses really go through its IOMMU. */
  public Optional<String> engine(String nodeName) {
    return assign.stream()
        .filter(each -> each.nodes().contains(nodeName))
        .findFirst()
        .flatMap(Assignment::engine);
  }
}
