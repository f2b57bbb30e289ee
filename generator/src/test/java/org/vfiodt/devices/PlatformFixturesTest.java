// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;

/**
 * Every source in {@code devices} gives exactly what its twin {@code .today} says, and for kernels
 * of the 3.10 series what {@code .3.10} says where there is one. {@code -Dgolden.update=true}
 * writes the twins anew and fails once; read them before you believe them.
 */
class PlatformFixturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/devices");

  static List<Path> sources() throws IOException {
    return files(".dts");
  }

  static List<Path> twins() throws IOException {
    return Stream.concat(files(".today").stream(), files(".3.10").stream()).toList();
  }

  private static List<Path> files(String end) throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(path -> path.toString().endsWith(end)).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("twins")
  void findsWhatItsTwinSays(Path twin) throws IOException {
    boolean old = twin.toString().endsWith(".3.10");
    String base = twin.toString().replaceAll("\\.(today|3\\.10)$", "");
    DeviceTree tree = tree(Path.of(base + ".dts"));
    Platform platform = PlatformFinder.find(tree, old ? Trees.OLD : LinuxRules.TODAY);
    String found = PlatformText.of(platform);
    if ("true".equals(System.getProperty("golden.update"))) {
      Files.writeString(twin, found, StandardCharsets.UTF_8);
    }
    assertThat(found).isEqualTo(Files.readString(twin, StandardCharsets.UTF_8));
    assertThat(System.getProperty("golden.update")).as("twins were rewritten").isNotEqualTo("true");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void hasATwinForEverySource(Path source) {
    assertThat(Path.of(source.toString().replaceAll("\\.dts$", ".today"))).exists();
  }

  @Test
  void knowsEveryKindOfReasonAndOfFinding() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path twin : twins()) {
      all.append(Files.readString(twin, StandardCharsets.UTF_8));
    }
    // only the sources of a kernel tell of its timers
    assertThat(ReasonKind.values())
        .filteredOn(kind -> kind != ReasonKind.HOST_TIMER)
        .allSatisfy(kind -> assertThat(all).contains("\n  " + kind.label() + " ("));
    assertThat(DevicesCode.values())
        .allSatisfy(code -> assertThat(all).contains("\n" + code.id() + " "));
  }

  @Test
  void documentsEveryKindOfReason() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/devices.md"), StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(ReasonKind.values())
        .allSatisfy(
            kind ->
                assertThat(rows)
                    .as(kind.label())
                    .filteredOn(row -> row.contains("`" + kind.label() + "`"))
                    .singleElement()
                    .asString()
                    .contains("| " + kind.effect().label() + " |"));
  }

  private static DeviceTree tree(Path source) {
    FileReader reader = new CachingFileReader();
    return DtsCompiler.compile(DtsRequest.of(reader.text(source).orElseThrow(), reader)).get();
  }
}
