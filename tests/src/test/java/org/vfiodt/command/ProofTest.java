// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real check on the fake kernel is proven, verified and made again cell by cell. */
@Tag("pipeline")
class ProofTest {
  @TempDir Path folder;

  @Test
  void aFinishedCheckCanBeVerifiedAndItsCellsMadeAgain() throws IOException {
    World world = World.in(folder);
    world.job("check").endsWith(0);
    Path run = run(world);
    String head = Files.readString(run.resolve("proof.json")).split("\"head\" : \"")[1];
    head = head.substring(0, 64);
    world.run("verify", run.toString()).endsWith(0).prints("36 cells", head);
    world.run("verify", run.toString(), "--head", head).endsWith(0).prints("as given");
    world.run("verify", run.toString(), "--head", "0".repeat(64)).endsWith(1).says("[PROOF-015]");
    world.run("verify", run.toString(), "--head", "x").endsWith(2);

    String cell = run + "/3.10.1-fake/2/build";
    world.run("repro", cell, "--print").endsWith(0).prints("--only 3.10.1-fake/2/build");
    world
        .run("repro", "3.10.1-fake/2/build", "--runs", world.runs().toString())
        .endsWith(0)
        .says("vfio-dt check ")
        .prints("1 cells: 1 passed");
    world.run("repro", run + "/3.10.1-fake/2/bild").endsWith(2).says("[PROOF-018]", "build");
    world.run("repro", "build").endsWith(2);

    Path log = run.resolve("kernels/3.10.1-fake/02/build/build.log");
    byte[] bytes = Files.readAllBytes(log);
    bytes[3] ^= 1;
    Files.write(log, bytes);
    world
        .run("verify", run.toString())
        .endsWith(1)
        .says("3.10.1-fake/2/build", "build.log", "[PROOF-009]");
  }

  @Test
  void aRunOfOneCellIsProvenToo() throws IOException {
    World world = World.in(folder);
    world
        .run(
            "check",
            world.spec().toString(),
            "--kernel",
            world.kernel().toString(),
            "--board",
            "fake",
            "--runs",
            world.runs().toString(),
            "--only",
            "3.10.1-fake/1/apply")
        .endsWith(0);
    world.run("verify", run(world).toString()).endsWith(0).prints("1 cells");
  }

  private static Path run(World world) throws IOException {
    try (Stream<Path> runs = Files.list(world.runs())) {
      Path[] all = runs.toArray(Path[]::new);
      assertThat(all).hasSize(1);
      return all[0];
    }
  }
}
