// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

/** What a check finds in its fixtures, it finds in their blobs: none needs more than bytes. */
class SemanticBlobTest {
  static List<Check> checks() {
    return SemanticChecks.CHECKS;
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsTheSameInABlob(Check check) {
    CheckLevels only =
        CheckLevels.errorsOnly().with(new CheckSwitch(CheckLevel.WARNING, check, true));
    for (Path source : Fixtures.files("check/" + check.name(), ".dts")) {
      DtsRequest request =
          DtsRequest.of(Fixtures.read(source), new CachingFileReader()).withChecks(only);
      Outcome<DeviceTree> compiled = DtsCompiler.compile(request);
      DeviceTree blob = DtbReader.read(DtbWriter.write(compiled.get())).get();
      assertThat(Checker.check(blob, only).stream().map(each -> each.message()))
          .isEqualTo(compiled.diagnostics().stream().map(each -> each.message()).toList());
    }
  }
}
