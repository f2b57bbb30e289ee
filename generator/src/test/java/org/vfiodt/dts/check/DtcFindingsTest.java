// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Each source in {@code dts/check} has the findings that the installed dtc has. */
class DtcFindingsTest {
  static List<Path> sources() {
    return CheckFixtures.files(".dts");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void findsWhatDtcFinds(Path source, @TempDir Path work) {
    Tools.need("dtc");
    DtcChecks dtc = new DtcChecks(Path.of("dtc"), work);
    Check check = CheckFixtures.check(source);
    Assumptions.assumeTrue(dtc.knows(check), "this dtc does not know " + check);
    boolean mistaken = dtc.old() && Dtc16Rules.mistaken(check);
    Assumptions.assumeFalse(mistaken, "dtc 1.6 has mistakes in " + check);
    String[] switches =
        check.level() == CheckLevel.OFF ? new String[] {"-W", check.name()} : new String[0];
    Optional<List<String>> told = dtc.source(source, switches);
    Assumptions.assumeTrue(told.isPresent(), "this dtc breaks down on " + source);
    CheckLevels levels = CheckFixtures.levels(source);
    DtsRequest request =
        DtsRequest.of(Fixtures.read(source), new CachingFileReader())
            .withChecks(dtc.old() ? Dtc16Rules.levels(levels) : levels)
            .withForce(true);
    Outcome<DeviceTree> tree = DtsCompiler.compile(request);
    assertThat(dtc.comparison(told.get(), tree).differences()).isEmpty();
  }
}
