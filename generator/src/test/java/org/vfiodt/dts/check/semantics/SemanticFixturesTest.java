// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckLevel;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.CheckSwitch;
import org.vfiodt.dts.check.Checker;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;

/**
 * Every source in {@code check/NAME} gives exactly the diagnostics of the check NAME in its twin
 * {@code .errors}; an empty twin means that it finds nothing. {@code -Dgolden.update=true} writes
 * the twins anew and fails once.
 */
class SemanticFixturesTest {
  static List<Check> checks() {
    return SemanticChecks.CHECKS;
  }

  private static CheckLevels only(Check check) {
    return CheckLevels.errorsOnly().with(new CheckSwitch(CheckLevel.WARNING, check, true));
  }

  private static Outcome<DeviceTree> compile(Path source, Check check) {
    DtsRequest request = DtsRequest.of(Fixtures.read(source), new CachingFileReader());
    return DtsCompiler.compile(request.withChecks(only(check)));
  }

  private static Path twin(Path source) {
    return Path.of(source.toString().replace(".dts", ".errors"));
  }

  private static List<Path> sources(Check check) {
    return Fixtures.files("check/" + check.name(), ".dts");
  }

  @TestFactory
  Stream<DynamicTest> findsWhatItsFixturesSay() {
    return checks().stream()
        .flatMap(
            check ->
                sources(check).stream()
                    .map(
                        source ->
                            DynamicTest.dynamicTest(
                                check.name() + "/" + source.getFileName(),
                                () -> tells(check, source))));
  }

  private static void tells(Check check, Path source) throws IOException {
    Outcome<DeviceTree> outcome = compile(source, check);
    String told =
        new DiagnosticPrinter(false)
            .print(outcome.diagnostics())
            .replace(source.getParent() + "/", "");
    if ("true".equals(System.getProperty("golden.update"))) {
      Files.writeString(twin(source), told, StandardCharsets.UTF_8);
    }
    assertThat(outcome.ok()).isTrue();
    assertThat(twin(source)).exists();
    assertThat(told).isEqualTo(Files.readString(twin(source), StandardCharsets.UTF_8));
    assertThat(System.getProperty("golden.update")).as("twins were rewritten").isNotEqualTo("true");
  }

  @ParameterizedTest
  @MethodSource("checks")
  void hasFixturesThatFindAndThatDoNot(Check check) throws IOException {
    boolean finds = false;
    boolean passes = false;
    for (Path source : sources(check)) {
      boolean empty = Files.size(twin(source)) == 0;
      finds |= !empty;
      passes |= empty;
    }
    assertThat(finds).as("a source in which it finds something").isTrue();
    assertThat(passes).as("a source in which it finds nothing").isTrue();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsTheSameInABlob(Check check) {
    for (Path source : sources(check)) {
      Outcome<DeviceTree> compiled = compile(source, check);
      DeviceTree blob = DtbReader.read(DtbWriter.write(compiled.get())).get();
      assertThat(Checker.check(blob, only(check)).stream().map(each -> each.message()))
          .isEqualTo(compiled.diagnostics().stream().map(each -> each.message()).toList());
    }
  }
}
