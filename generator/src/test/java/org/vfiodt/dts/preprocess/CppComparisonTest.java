// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.Tools;

/** The flat text is what cpp writes, but for the amount of white space. */
class CppComparisonTest {
  private static final long SEED = 20260101;
  private static final int PROGRAMS = 150;

  static List<Path> texts() {
    return Fixtures.files("preprocess", ".txt");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void preprocessesAsCppDoes(Path file, @TempDir Path work) {
    Tools.need("cpp");
    List<Diagnostic> told = new ArrayList<>();
    Optional<String> ours = CppPrograms.ours(file, told);
    assertThat(new DiagnosticPrinter(false).print(told)).isEmpty();
    assertThat(ours.map(CppComparisonTest::lines))
        .isEqualTo(CppPrograms.cpp(file, work).map(CppComparisonTest::lines));
  }

  private static String lines(String text) {
    return text.replace("; ", ";\n");
  }

  @Test
  void preprocessesInventedProgramsAsCppDoes(@TempDir Path work) {
    Tools.need("cpp");
    int accepted = 0;
    for (long seed = SEED; seed < SEED + PROGRAMS; seed++) {
      Map<String, String> program = RandomPrograms.make(seed);
      Path main = CppPrograms.write(program, work);
      List<Diagnostic> told = new ArrayList<>();
      Optional<String> ours = CppPrograms.ours(main, told);
      assertThat(ours)
          .as("seed %d%n%s%n%s", seed, program, new DiagnosticPrinter(false).print(told))
          .isEqualTo(CppPrograms.cpp(main, work));
      accepted += ours.isPresent() ? 1 : 0;
    }
    assertThat(accepted).isBetween(PROGRAMS / 4, PROGRAMS * 19 / 20);
  }
}
