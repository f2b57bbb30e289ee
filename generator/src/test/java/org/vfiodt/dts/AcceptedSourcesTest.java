// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;

/**
 * Every source in {@code accept} and {@code warned} gives the tree in its twin {@code .tree}, and
 * those in {@code warned} the diagnostics in {@code .errors} with it. The twins were held against
 * dtc when they were written, so no dtc is needed here.
 */
class AcceptedSourcesTest {
  private static final boolean UPDATE = "true".equals(System.getProperty("golden.update"));

  static List<Path> sources() {
    return Stream.of("accept", "warned")
        .flatMap(folder -> Fixtures.files(folder, ".dts").stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void givesTheTreeOfASource(Path source) throws IOException {
    Outcome<DeviceTree> outcome = Fixtures.compile(source);
    String told = new DiagnosticPrinter(false).print(outcome.diagnostics());
    if (!outcome.ok()) {
      fail(told);
    }
    holds(TreeText.of(outcome.get()), twin(source, ".tree"));
    if (source.getParent().endsWith("warned")) {
      holds(told.replace(source.getParent() + "/", ""), twin(source, ".errors"));
    } else {
      assertThat(told).isEmpty();
    }
    assertThat(UPDATE).as("twins were rewritten").isFalse();
  }

  private static void holds(String actual, Path twin) throws IOException {
    if (UPDATE) {
      Files.writeString(twin, actual, StandardCharsets.UTF_8);
    }
    assertThat(twin).exists();
    assertThat(actual).isEqualTo(Files.readString(twin, StandardCharsets.UTF_8));
  }

  private static Path twin(Path source, String ending) {
    return source.resolveSibling(source.getFileName().toString().replace(".dts", ending));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void hasASourceForEveryTwin(Path twin) {
    assertThat(Path.of(twin.toString().replaceAll("\\.(tree|errors)$", ".dts"))).exists();
  }

  static List<Path> twins() {
    return Stream.of(
            Fixtures.files("accept", ".tree"),
            Fixtures.files("warned", ".tree"),
            Fixtures.files("warned", ".errors"))
        .flatMap(List::stream)
        .toList();
  }
}
