// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

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
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.Trees;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;
import org.vfiodt.source.SourceFile;

/**
 * Every observation in {@code observed} agrees with its device tree as its twin {@code .agreement}
 * says; {@code .old.txt} is one of a kernel of the 3.10 series. {@code -Dgolden.update=true} writes
 * the twins anew and fails once.
 */
class AgreementTest {
  private static final Path FOLDER = Path.of("src/test/resources/observed");

  static List<Path> observations() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("observations")
  void countsWhatItsTwinSays(Path observation) throws IOException {
    Path twin = Path.of(observation.toString().replaceAll("txt$", "agreement"));
    String found = AgreementText.of(Agreement.of(platform(observation), read(observation)));
    if ("true".equals(System.getProperty("golden.update"))) {
      Files.writeString(twin, found, StandardCharsets.UTF_8);
    }
    assertThat(found).isEqualTo(Files.readString(twin, StandardCharsets.UTF_8));
    assertThat(System.getProperty("golden.update")).as("twins were rewritten").isNotEqualTo("true");
  }

  @Test
  void findsSomethingOfEveryKind() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path each : observations()) {
      all.append(Files.readString(Path.of(each.toString().replaceAll("txt$", "agreement"))));
    }
    assertThat(Aspect.values())
        .allSatisfy(aspect -> assertThat(all).containsPattern("\n" + aspect.word() + " \\("));
  }

  @Test
  void addsUpKernels() throws IOException {
    Path file = FOLDER.resolve("board.txt");
    Agreement one = Agreement.of(platform(file), read(file));
    Agreement both = one.and(one);

    assertThat(both.total(Aspect.DEVICES)).isEqualTo(2 * one.total(Aspect.DEVICES));
    assertThat(both.agreed(Aspect.MEMORY)).isEqualTo(2 * one.agreed(Aspect.MEMORY));
    assertThat(both.leftOut()).isEqualTo(2 * one.leftOut());
  }

  private static Platform platform(Path observation) {
    boolean old = observation.toString().endsWith(".old.txt");
    Path source = Path.of(observation.toString().replaceAll("(\\.old)?\\.txt$", ".dts"));
    FileReader reader = new CachingFileReader();
    return PlatformFinder.find(
        DtsCompiler.compile(DtsRequest.of(reader.text(source).orElseThrow(), reader)).get(),
        old ? Trees.OLD : LinuxRules.TODAY);
  }

  private static Observation read(Path file) throws IOException {
    return ObservationParser.parse(
            SourceFile.root(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1)))
        .get();
  }
}
