// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.board.Board;

/**
 * One boot.
 *
 * @param board a board with an emulator
 * @param kernel the image
 * @param deviceTree the blob; empty for machines that bring their own
 * @param initramfs cpio archive, may be compressed
 * @param token word of the line {@code vfio-dt: done TOKEN} that ends a complete run; different for
 *     every run, so that an old console cannot be taken for a new one
 * @param directory receives {@code console.log} and {@code qemu.log}
 * @param deadlines how long each phase may take
 */
public record BootRequest(
    Board board,
    Path kernel,
    Optional<Path> deviceTree,
    Path initramfs,
    String token,
    Path directory,
    Deadlines deadlines) {
  public BootRequest {
    Objects.requireNonNull(board);
    kernel = kernel.toAbsolutePath().normalize();
    deviceTree = deviceTree.map(path -> path.toAbsolutePath().normalize());
    initramfs = initramfs.toAbsolutePath().normalize();
    Objects.requireNonNull(token);
    directory = directory.toAbsolutePath().normalize();
    Objects.requireNonNull(deadlines);
  }
}
