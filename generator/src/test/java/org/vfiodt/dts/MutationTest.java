// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.source.SourceText;

/** Damaged input gives a tree or an error, never an exception, whatever byte is wrong. */
class MutationTest {
  private static final long SEED = 20260101;
  private static final int ROUNDS = 150;
  private static final String LOUD = "{}<>[]()\"';:,=&/*#\\\n@?-0aX\0\u00ff";

  static List<Path> sources() {
    List<Path> all = new ArrayList<>(Fixtures.files("accept", ".dts"));
    all.addAll(Fixtures.files("reject", ".dts"));
    return all;
  }

  @ParameterizedTest
  @MethodSource("sources")
  void survivesDamagedSources(Path file) {
    String text = Fixtures.read(file).text();
    CachingFileReader reader = new CachingFileReader();
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      String damaged = damage(text, random);
      Outcome<DeviceTree> outcome =
          DtsCompiler.compile(DtsRequest.of(new SourceText(file.toString(), damaged), reader));
      boolean error = outcome.diagnostics().stream().anyMatch(Diagnostic::isError);
      assertThat(outcome.ok()).as("seed %d, round %d", SEED, round).isNotEqualTo(error);
      assertThat(new DiagnosticPrinter(true).print(outcome.diagnostics())).isNotNull();
      outcome.value().ifPresent(tree -> assertThat(DtbWriter.write(tree)).isNotEmpty());
    }
  }

  private static String damage(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int times = 1 + random.nextInt(4); times > 0 && damaged.length() > 1; times--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(5)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, LOUD.charAt(random.nextInt(LOUD.length())));
        case 2 -> damaged.setCharAt(at, LOUD.charAt(random.nextInt(LOUD.length())));
        case 3 -> damaged.setLength(at);
        default -> {
          int from = random.nextInt(damaged.length());
          int to = Math.min(damaged.length(), from + random.nextInt(40));
          damaged.insert(at, damaged.substring(from, to));
        }
      }
    }
    return damaged.toString();
  }

  static List<Path> accepted() {
    return Fixtures.files("accept", ".dts");
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void survivesDamagedBlobs(Path file) {
    byte[] blob = DtbWriter.write(Fixtures.compile(file).get());
    assertThat(DtbWriter.write(DtbReader.read(blob).get())).isEqualTo(blob);
    Random random = new Random(SEED);
    for (int round = 0; round < 10 * ROUNDS; round++) {
      byte[] damaged =
          Arrays.copyOf(blob, round % 7 == 0 ? random.nextInt(blob.length) : blob.length);
      for (int times = random.nextInt(4); times >= 0 && damaged.length > 0; times--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Outcome<DeviceTree> outcome = DtbReader.read(damaged);
      boolean error = outcome.diagnostics().stream().anyMatch(Diagnostic::isError);
      assertThat(outcome.ok()).as("seed %d, round %d", SEED, round).isNotEqualTo(error);
    }
  }
}
