// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every source in {@code dts/check} gives exactly the findings in its twin, and every check of dtc
 * finds something in one of its sources and nothing in another. {@code -Dgolden.update=true} writes
 * the twins anew and fails once.
 */
class CheckFixturesTest {
  static List<Path> sources() {
    return CheckFixtures.files(".dts");
  }

  static List<Path> twins() {
    return CheckFixtures.files(".findings");
  }

  static List<Check> checks() {
    return DtcNames.all().stream().map(Checks::get).toList();
  }

  private static Path twin(Path source) {
    return source.resolveSibling(source.getFileName().toString().replace(".dts", ".findings"));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void findsWhatIsWrong(Path source) throws IOException {
    String told = CheckFixtures.told(source);
    if ("true".equals(System.getProperty("golden.update"))) {
      Files.writeString(twin(source), told, StandardCharsets.UTF_8);
    }
    assertThat(twin(source)).exists();
    assertThat(told).isEqualTo(Files.readString(twin(source), StandardCharsets.UTF_8));
    assertThat(System.getProperty("golden.update")).as("twins were rewritten").isNotEqualTo("true");
  }

  @ParameterizedTest
  @MethodSource("twins")
  void hasASourceForEveryTwin(Path twin) {
    assertThat(Path.of(twin.toString().replace(".findings", ".dts"))).exists();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void hasASourceInWhichACheckFindsSomething(Check check) {
    boolean findsNothing = check.rule() == Rule.NOTHING;
    assertThat(own(check)).isNotEmpty();
    assertThat(own(check).stream().anyMatch(source -> finds(check, source)))
        .isEqualTo(!findsNothing);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void hasASourceInWhichACheckFindsNothing(Check check) {
    boolean findsAlways = check.name().equals("always_fail");
    assertThat(own(check).stream().anyMatch(source -> !finds(check, source)))
        .isEqualTo(!findsAlways);
  }

  private static List<Path> own(Check check) {
    return sources().stream().filter(source -> CheckFixtures.check(source).equals(check)).toList();
  }

  private static boolean finds(Check check, Path source) {
    return CheckFixtures.compile(source).diagnostics().stream()
        .anyMatch(finding -> finding.code().equals(check));
  }
}
