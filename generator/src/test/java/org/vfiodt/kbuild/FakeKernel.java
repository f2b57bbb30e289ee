// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.board.Board;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.ProcessRunner;

/** A copy of {@code tests/fake-kernel} to build in. */
record FakeKernel(Path tree, Path objects) {
  private static final Path TESTS = Path.of("../tests").toAbsolutePath().normalize();
  static final Board BOARD =
      new Board(
          "fake",
          "A board for tests",
          "arm",
          "fake",
          "zImage",
          "fake-board.dtb",
          List.of(),
          List.of(),
          List.of(),
          "fake",
          List.of(),
          Optional.empty(),
          Optional.empty());
  static final Toolchain TOOLCHAIN =
      new Toolchain(
          "fake",
          TESTS.resolve("fake-tools/arm-linux-gnueabihf-").toString(),
          List.of(),
          List.of());

  static FakeKernel in(Path folder) throws IOException {
    assumeTrue(
        new ProcessRunner().run(Command.of(folder, "make", "--version")).ok(),
        "make is not installed, so the fake kernel cannot be built");
    Path from = TESTS.resolve("fake-kernel");
    Path tree = folder.resolve("linux");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, tree.resolve(from.relativize(file).toString()));
      }
    }
    return new FakeKernel(tree, folder.resolve("objects"));
  }

  BuildRequest request(Map<String, String> switches, String inputs, String... fragments) {
    return new BuildRequest(
        tree,
        objects,
        BOARD,
        Stream.of(fragments).map(text -> Fragment.of("test.config", text)).toList(),
        TOOLCHAIN,
        switches,
        List.of(),
        Compiling.usual(),
        "Thu Jan  1 00:00:00 UTC 1970",
        inputs,
        false);
  }

  Outcome<BuildResult> build(Map<String, String> switches, String... fragments) {
    return new KernelBuild(new ProcessRunner())
        .build(request(switches, "", fragments), BuildProgress.NONE);
  }

  void write(String file, String text) throws IOException {
    Files.createDirectories(tree.resolve(file).getParent());
    Files.writeString(tree.resolve(file), text);
  }
}
