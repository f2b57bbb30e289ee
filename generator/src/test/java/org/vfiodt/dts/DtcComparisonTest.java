// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.fdt.DtbWriter;

/** Our blobs are those of {@code cpp | dtc}, and what we reject is rejected there too. */
class DtcComparisonTest {
  /** dtc 1.6 refuses references below a label and numbers that are too wide. */
  private static final Set<String> NEWER = Set.of("relative-references.dts", "wide-cells.dts");

  static List<Path> accepted() {
    List<Path> all = new ArrayList<>(Fixtures.files("accept", ".dts"));
    all.addAll(Fixtures.files("warned", ".dts"));
    return all;
  }

  static List<Path> rejected() {
    return Fixtures.files("reject", ".dts");
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void writesTheBlobOfDtc(Path file, @TempDir Path work) {
    Tools.need("cpp", "dtc");
    Optional<byte[]> expected = Tools.dtc(file, work);
    if (expected.isEmpty() && NEWER.contains(file.getFileName().toString())) {
      Assumptions.abort("this dtc is too old for " + file.getFileName());
    }
    assertThat(expected).as("dtc accepts %s", file).isPresent();
    Outcome<DeviceTree> outcome = Fixtures.compile(file);
    assertThat(outcome.ok()).as(new DiagnosticPrinter(false).print(outcome.diagnostics())).isTrue();
    assertThat(DtbWriter.write(outcome.get())).isEqualTo(expected.get());
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void rejectsNothingThatDtcAccepts(Path file, @TempDir Path work) {
    Tools.need("cpp", "dtc");
    assertThat(Tools.dtc(file, work)).as("dtc accepts %s", file).isEmpty();
  }
}
