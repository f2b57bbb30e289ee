// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kernel from a mirror, whole or not at all. */
@Tag("pipeline")
class DownloadTest {
  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
    Folder.edit(world.kernel().resolve("Makefile"), "EXTRAVERSION = -fake", "EXTRAVERSION =");
  }

  @Test
  void testsAKernelOfTheMirror() throws Exception {
    try (MirrorServer mirror = new MirrorServer(world.kernel())) {
      world
          .job("test", "3.10.1", mirror.environment())
          .endsWith(0)
          .prints("Linux 3.10.1 of kernel");
    }
    Leftovers.none(folder);
    // the mirror is gone, the kernel is not
    Map<String, String> nowhere = Map.of("VFIO_DT_KERNEL_MIRROR", "http://127.0.0.1:1/");
    world.job("test", "3.10.1", nowhere).endsWith(0);
  }

  @Test
  void goesOnWhereADownloadBrokeOff() throws Exception {
    try (MirrorServer mirror = new MirrorServer(world.kernel())) {
      mirror.breakAfter = mirror.size() / 2;
      world
          .job("test", "3.10.1", mirror.environment())
          .endsWith(3)
          .says("linux-3.10.1.tar.xz broke off after", "hint: ", "[KERN-013]");
      assertThat(trees()).noneMatch(name -> name.startsWith("linux-"));
      mirror.breakAfter = Integer.MAX_VALUE;
      world.job("test", "3.10.1", mirror.environment()).endsWith(0);
    }
    Leftovers.none(folder);
  }

  @Test
  void refusesADownloadThatIsNotWhatTheChecksumPromises() throws Exception {
    try (MirrorServer mirror = new MirrorServer(world.kernel())) {
      mirror.spoil();
      world
          .job("test", "3.10.1", mirror.environment())
          .endsWith(3)
          .says("linux-3.10.1.tar.xz is not what sha256sums.asc", "hint: ", "[KERN-014]");
    }
    assertThat(trees()).noneMatch(name -> name.startsWith("linux-"));
    assertThat(Folder.names(world.cache())).noneMatch(name -> name.contains(".tar.xz"));
    Leftovers.none(folder);
  }

  @Test
  void saysThatAMirrorCannotBeReached() {
    world
        .job("test", "3.10.1", Map.of("VFIO_DT_KERNEL_MIRROR", "http://127.0.0.1:1/"))
        .endsWith(3)
        .says("cannot reach 127.0.0.1", "hint: ", "[KERN-012]");
  }

  private Iterable<String> trees() {
    return Folder.names(world.cache().resolve("kernels/trees")).toList();
  }
}
