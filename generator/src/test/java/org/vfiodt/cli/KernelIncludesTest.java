// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelIncludesTest {
  private static final Path BOARD =
      Path.of("../tests/fake-kernel/arch/arm/boot/dts/fake-board.dts");

  @Test
  void namesFoldersAsTheBoardIsNamed() {
    List<Path> found = KernelIncludes.of(BOARD);
    assertThat(found)
        .isNotEmpty()
        .allSatisfy(
            folder -> {
              assertThat(folder.isAbsolute()).isFalse();
              assertThat(Files.isDirectory(folder)).isTrue();
            });
    assertThat(KernelIncludes.of(BOARD.toAbsolutePath().normalize()))
        .hasSameSizeAs(found)
        .allSatisfy(folder -> assertThat(folder.isAbsolute()).isTrue());
  }

  @Test
  void searchesNothingBesideOtherTrees() {
    assertThat(KernelIncludes.of(Path.of("pom.xml"))).isEmpty();
  }
}
