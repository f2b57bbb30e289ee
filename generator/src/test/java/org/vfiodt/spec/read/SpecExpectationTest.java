// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.SpecCode;

/** Every {@code x.vfio} gives exactly the diagnostics in {@code x.errors}; empty means clean. */
class SpecExpectationTest {
  /** Tested beside the code: their specs would be large, or no text at all. */
  private static final Set<SpecCode> WITHOUT_FIXTURE =
      Set.of(SpecCode.TOO_LARGE, SpecCode.TOO_MANY, SpecCode.NOT_UTF8);

  static List<SpecFixture> fixtures() {
    return SpecFixture.all();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void givesTheExpectedDiagnostics(SpecFixture fixture) {
    Outcome<DriverSpec> outcome = SpecFixture.parse(fixture.text());
    if (!"true".equals(System.getProperty("golden.update"))) {
      assertThat(SpecFixture.describe(outcome.diagnostics()))
          .isEqualTo(SpecFixture.read(fixture.errors()));
    }
    assertThat(outcome.value().isPresent()).isEqualTo(outcome.diagnostics().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void printsWhatItReads(SpecFixture fixture) {
    SpecFixture.parse(fixture.text()).value().ifPresent(SpecFixture::assertRoundTrip);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void readsAnyLineEndAlike(SpecFixture fixture) {
    String dos = fixture.text().replace("\n", "\r\n");
    Outcome<DriverSpec> unix = SpecFixture.parse(fixture.text());
    Outcome<DriverSpec> other = SpecFixture.parse(dos);
    assertThat(codes(other)).isEqualTo(codes(unix));
    unix.value()
        .ifPresent(spec -> SpecFixture.assertSpec(other.value().orElseThrow()).isEqualTo(spec));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void showsEveryPlace(SpecFixture fixture) {
    Outcome<DriverSpec> outcome = SpecFixture.parse(fixture.text());
    assertThat(outcome.diagnostics()).allMatch(diagnostic -> diagnostic.at().isPresent());
    String shown = new DiagnosticPrinter(false).print(outcome.diagnostics());
    assertThat(shown.lines().filter(line -> line.contains("error: ")).count())
        .isEqualTo(outcome.diagnostics().size());
  }

  @Test
  void hasNoOrphans() {
    List<Path> wanted = SpecFixture.all().stream().map(SpecFixture::errors).toList();
    assertThat(wanted).hasSizeGreaterThan(50);
    if (!"true".equals(System.getProperty("golden.update"))) {
      assertThat(SpecFixture.files(".errors")).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @Test
  void hasAFixtureForEveryCode() {
    String all =
        SpecFixture.files(".errors").stream()
            .map(SpecFixture::read)
            .collect(Collectors.joining("\n"));
    List<String> unseen =
        Arrays.stream(SpecCode.values())
            .filter(code -> !WITHOUT_FIXTURE.contains(code))
            .map(SpecCode::id)
            .filter(id -> !all.contains(" " + id + " "))
            .toList();
    assertThat(unseen).isEmpty();
  }

  /** With {@code -Dgolden.update=true}: rewrites what differs, then fails once to name it. */
  @Test
  void updatesWhenAsked() throws IOException {
    if (!"true".equals(System.getProperty("golden.update"))) {
      return;
    }
    List<String> written = new ArrayList<>();
    for (SpecFixture fixture : SpecFixture.all()) {
      String found = SpecFixture.describe(SpecFixture.parse(fixture.text()).diagnostics());
      Path errors = fixture.errors();
      if (!Files.exists(errors) || !SpecFixture.read(errors).equals(found)) {
        Files.writeString(errors, found);
        written.add(errors.toString());
      }
    }
    if (!written.isEmpty()) {
      fail("rewritten, look at them:\n" + String.join("\n", written));
    }
  }

  private static List<String> codes(Outcome<DriverSpec> outcome) {
    return outcome.diagnostics().stream().map(d -> d.code().id()).toList();
  }
}
