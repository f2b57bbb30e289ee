// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The registry has what dtc 1.8.1 has, under its names and with its levels. */
class ChecksTest {
  private static void hasAll(List<String> names, CheckLevel level) {
    assertThat(names)
        .allSatisfy(
            name -> assertThat(Checks.find(name).map(Check::level)).as(name).contains(level));
  }

  @Test
  void hasEveryCheckOfDtc() {
    hasAll(DtcNames.ERRORS, CheckLevel.ERROR);
    hasAll(DtcNames.OFF, CheckLevel.OFF);
    hasAll(DtcNames.WARNINGS, CheckLevel.WARNING);
    assertThat(DtcNames.ERRORS).hasSize(13);
    assertThat(DtcNames.OFF).hasSize(5);
    assertThat(DtcNames.WARNINGS).hasSize(71);
    assertThat(DtcNames.all()).hasSize(90).doesNotHaveDuplicates();
  }

  @Test
  void namesEachCheckOnce() {
    assertThat(Checks.names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9_]+"));
  }

  @Test
  void saysEachMeaningInASentence() {
    assertThat(Checks.all())
        .allSatisfy(
            check ->
                assertThat(check.meaning())
                    .as(check.name())
                    .matches("\\S.*\\S\\.")
                    .doesNotContain("|"));
  }

  @Test
  void ordersPrerequisitesWithoutCircles() {
    for (Check check : Checks.all()) {
      walk(check, new ArrayList<>());
    }
  }

  private static void walk(Check check, List<String> above) {
    assertThat(above).doesNotContain(check.name());
    above.add(check.name());
    check.prerequisites().forEach(name -> walk(Checks.get(name), new ArrayList<>(above)));
  }

  @Test
  void needsOnlyErrorsForErrors() {
    assertThat(Checks.all())
        .filteredOn(check -> check.level() == CheckLevel.ERROR)
        .flatMap(Check::prerequisites)
        .allMatch(name -> Checks.get(name).level() == CheckLevel.ERROR);
  }
}
