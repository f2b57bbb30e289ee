// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.DiagnosticPrinter;

/**
 * Every source in {@code reject} and {@code mistakes} (what people get wrong most) gives exactly
 * the diagnostics in its twin {@code .errors}; {@code -Dgolden.update=true} writes the twins anew
 * and fails once.
 */
class RejectedSourcesTest {
  static List<Path> sources() {
    return both(".dts");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void tellsEveryFaultOfASource(Path source) throws IOException {
    String told =
        new DiagnosticPrinter(false)
            .print(Fixtures.compile(source).diagnostics())
            .replace(source.getParent() + "/", "");
    String name = source.getFileName().toString().replace(".dts", ".errors");
    Path twin = source.resolveSibling(name);
    if ("true".equals(System.getProperty("golden.update"))) {
      Files.writeString(twin, told, StandardCharsets.UTF_8);
    }
    assertThat(twin).exists();
    assertThat(told).isEqualTo(Files.readString(twin, StandardCharsets.UTF_8));
    assertThat(told).contains("error: ");
    assertThat(System.getProperty("golden.update")).as("twins were rewritten").isNotEqualTo("true");
  }

  @ParameterizedTest
  @MethodSource("twins")
  void hasASourceForEveryTwin(Path twin) {
    assertThat(Path.of(twin.toString().replace(".errors", ".dts"))).exists();
  }

  static List<Path> twins() {
    return both(".errors");
  }

  private static List<Path> both(String ending) {
    return Stream.of("reject", "mistakes")
        .flatMap(folder -> Fixtures.files(folder, ending).stream())
        .toList();
  }
}
