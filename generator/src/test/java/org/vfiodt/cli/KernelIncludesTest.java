// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a board that lies in a kernel tree finds what it includes. */
class KernelIncludesTest {
  @TempDir private Path tree;

  @Test
  void findsTheFoldersOfTheTreeThatABoardLiesIn() throws IOException {
    Path boards = Files.createDirectories(tree.resolve("arch/arm64/boot/dts"));
    Path prefixes = Files.createDirectories(tree.resolve("scripts/dtc/include-prefixes"));
    Path vendor = Files.createDirectories(boards.resolve("vendor"));
    assertThat(KernelIncludes.of(vendor.resolve("board.dts"))).containsExactly(boards, prefixes);
  }

  @Test
  void findsNoneForABoardThatLiesElsewhere() throws IOException {
    Files.createDirectories(tree.resolve("scripts/dtc/include-prefixes"));
    assertThat(KernelIncludes.of(tree.resolve("board.dts"))).isEmpty();
  }
}
