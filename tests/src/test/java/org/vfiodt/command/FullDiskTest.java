// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a small file system of its own, where the machine allows one. */
@Tag("pipeline")
class FullDiskTest {
  @TempDir Path folder;
  private World world;
  private Path disk;

  @BeforeEach
  void mountSmallDisk() throws Exception {
    world = World.in(folder);
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        command("mount", "-t", "tmpfs", "-o", "size=64k", "none", disk.toString()),
        "this user may not mount a file system");
  }

  @AfterEach
  void unmount() throws Exception {
    command("umount", disk.toString());
  }

  @Test
  void saysThatTheDiskOfTheCacheIsFull() throws IOException {
    Files.createSymbolicLink(world.cache(), disk);
    Folder.write(world.kernel().resolve("big"), "x".repeat(100_000));
    world.job("test").endsWith(3).says("no space is left on the disk", "--cache", "[KERN-009]");
    Leftovers.none(disk);
  }

  @Test
  void saysThatTheDiskOfTheRunsIsFull() throws IOException {
    Files.createSymbolicLink(world.runs(), disk);
    Folder.write(disk.resolve("ballast"), "x".repeat(60_000));
    world.job("test").endsWith(3).says(world.runs().toString(), "hint: ");
  }

  @Test
  void writesNoHalfMailsOnAFullDisk() {
    Folder.write(disk.resolve("ballast"), "x".repeat(60_000));
    world.generate(disk.resolve("mails")).endsWith(3).says(disk + "/mails", "[RUN-008]");
    Leftovers.none(disk);
  }

  private static boolean command(String... argv) throws IOException, InterruptedException {
    return new ProcessBuilder(argv).redirectErrorStream(true).start().waitFor() == 0;
  }
}
