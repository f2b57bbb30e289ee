// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.Tools;
import org.vfiodt.dts.fdt.DtbReader;

/** Each source in {@code dts/check}, and its blob, has the findings that the installed dtc has. */
class DtcFindingsTest {
  @TempDir private Path work;

  static List<Path> sources() {
    return CheckFixtures.files(".dts");
  }

  private DtcChecks dtc(Path source) {
    Check check = CheckFixtures.check(source);
    Tools.need("dtc");
    DtcChecks dtc = new DtcChecks(Path.of("dtc"), work);
    Assumptions.assumeTrue(dtc.knows(check), "this dtc does not know " + check);
    boolean mistaken = dtc.old() && Dtc16Rules.mistaken(check, source);
    Assumptions.assumeFalse(mistaken, "dtc 1.6 has mistakes in " + check);
    return dtc;
  }

  private static String[] switches(Check check) {
    return check.level() == CheckLevel.OFF ? new String[] {"-W", check.name()} : new String[0];
  }

  private static List<String> told(Optional<List<String>> lines) {
    Assumptions.assumeTrue(lines.isPresent(), "this dtc breaks down on it");
    return lines.get();
  }

  private static CheckLevels levels(Path source, DtcChecks dtc) {
    CheckLevels levels = CheckFixtures.levels(source);
    return dtc.old() ? Dtc16Rules.levels(levels) : levels;
  }

  @ParameterizedTest
  @MethodSource("sources")
  void findsWhatDtcFinds(Path source) {
    Check check = CheckFixtures.check(source);
    DtcChecks dtc = dtc(source);
    List<String> told = told(dtc.source(source, switches(check)));
    DtsRequest request =
        DtsRequest.of(Fixtures.read(source), new CachingFileReader())
            .withChecks(levels(source, dtc))
            .withForce(true);
    assertThat(dtc.comparison(told, DtsCompiler.compile(request)).differences()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void findsWhatDtcFindsInABlob(Path source) throws IOException {
    Check check = CheckFixtures.check(source);
    DtcChecks dtc = dtc(source);
    told(dtc.source(source, switches(check)));
    byte[] blob = Files.readAllBytes(dtc.lastBlob());
    List<String> told = told(dtc.blob(dtc.lastBlob(), switches(check)));
    DeviceTree tree = DtbReader.read(blob).get();
    Outcome<DeviceTree> ours = Outcome.of(tree, Checker.check(tree, levels(source, dtc)));
    assertThat(dtc.comparison(told, ours).differences()).isEmpty();
  }
}
