// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.dts.Fixtures;

/**
 * Runs every kept input of the fuzzer again, on a stack as small as the fuzzer's. A folder beside
 * {@code dts/fuzz} is a target; what once broke it stays there.
 */
class SeedReplayTest {
  private static final Path SEEDS = Fixtures.directory("fuzz");
  private static final long STACK_BYTES = 512 << 10;

  /** Far beyond any input; only a hang gets there. */
  private static final long HANG_SECONDS = 120;

  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "source", SourceFuzz::fuzzerTestOneInput,
          "parse", ParseFuzz::fuzzerTestOneInput,
          "print", PrintFuzz::fuzzerTestOneInput,
          "blob", BlobFuzz::fuzzerTestOneInput,
          "overlay", OverlayFuzz::fuzzerTestOneInput,
          "devices", DevicesFuzz::fuzzerTestOneInput);

  static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.walk(SEEDS, 2)) {
      return files.filter(Files::isRegularFile).filter(SeedReplayTest::isSeed).sorted().toList();
    }
  }

  private static boolean isSeed(Path file) {
    return !file.getParent().equals(SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void survivesEveryKeptInput(Path seed) throws InterruptedException {
    Consumer<byte[]> target = TARGETS.get(seed.getParent().getFileName().toString());
    assertThat(target).as("a target for %s", seed.getParent()).isNotNull();
    AtomicReference<Throwable> broken = new AtomicReference<>();
    Thread thread = new Thread(null, () -> target.accept(bytes(seed)), "seed", STACK_BYTES);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ignored, thrown) -> broken.set(thrown));
    thread.start();
    thread.join(TimeUnit.SECONDS.toMillis(HANG_SECONDS));
    assertThat(thread.isAlive()).as("still running").isFalse();
    assertThat(broken.get()).isNull();
  }

  @Test
  void hasSeedsForEveryTargetAndKeepsThemSmall() throws IOException {
    long total = 0;
    for (Path seed : seeds()) {
      total += Files.size(seed);
    }
    assertThat(total).isLessThan(1 << 20);
    for (String target : TARGETS.keySet()) {
      assertThat(Fixtures.files("fuzz/" + target, "")).isNotEmpty();
    }
  }

  private static byte[] bytes(Path seed) {
    try {
      return Files.readAllBytes(seed);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
