// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Switches propagate as those of dtc do. */
class CheckLevelsTest {
  /** Levels after switches such as {@code -Wno-reg_format}. */
  private static CheckLevels after(String... switches) {
    CheckLevels levels = CheckLevels.standard();
    for (String each : switches) {
      CheckLevel level = each.startsWith("-W") ? CheckLevel.WARNING : CheckLevel.ERROR;
      levels = levels.with(CheckSwitch.parse(level, each.substring(2)).orElseThrow());
    }
    return levels;
  }

  private static CheckLevel level(CheckLevels levels, String name) {
    return levels.of(Checks.get(name));
  }

  @Test
  void raisesPrerequisites() {
    CheckLevels levels = after("-Ereg_format");
    assertThat(level(levels, "reg_format")).isEqualTo(CheckLevel.ERROR);
    assertThat(level(levels, "addr_size_cells")).isEqualTo(CheckLevel.ERROR);
    assertThat(level(levels, "address_cells_is_cell")).isEqualTo(CheckLevel.ERROR);
    assertThat(level(levels, "ranges_format")).isEqualTo(CheckLevel.WARNING);
  }

  @Test
  void lowersWhatDepends() {
    CheckLevels levels = after("-Wno-reg_format");
    assertThat(level(levels, "reg_format")).isEqualTo(CheckLevel.OFF);
    assertThat(level(levels, "i2c_bus_reg")).isEqualTo(CheckLevel.OFF);
    assertThat(level(levels, "pci_device_reg")).isEqualTo(CheckLevel.OFF);
    assertThat(level(levels, "addr_size_cells")).isEqualTo(CheckLevel.WARNING);
  }

  @Test
  void staysAnErrorWithoutItsWarning() {
    assertThat(level(after("-Ereg_format", "-Wno-reg_format"), "reg_format"))
        .isEqualTo(CheckLevel.ERROR);
    assertThat(level(after("-Wno-reg_format", "-Ereg_format"), "reg_format"))
        .isEqualTo(CheckLevel.ERROR);
  }

  @Test
  void isAWarningAgainWithoutItsError() {
    assertThat(level(after("-Ereg_format", "-Eno-reg_format"), "reg_format"))
        .isEqualTo(CheckLevel.WARNING);
    assertThat(level(after("-Wduplicate_label", "-Eno-duplicate_label"), "duplicate_label"))
        .isEqualTo(CheckLevel.WARNING);
    assertThat(level(after("-Eno-duplicate_label"), "duplicate_label")).isEqualTo(CheckLevel.OFF);
    assertThat(level(after("-Wno-duplicate_label"), "duplicate_label")).isEqualTo(CheckLevel.ERROR);
  }

  @Test
  void worksInTheOrderOfTheSwitches() {
    assertThat(level(after("-Walways_fail", "-Wno-always_fail"), "always_fail"))
        .isEqualTo(CheckLevel.OFF);
    assertThat(level(after("-Wno_always_fail", "-Walways_fail"), "always_fail"))
        .isEqualTo(CheckLevel.WARNING);
  }

  @Test
  void keepsWarningsWhoseErrorsAreOff() {
    CheckLevels levels = after("-Eno-phandle_references");
    assertThat(level(levels, "phandle_references")).isEqualTo(CheckLevel.OFF);
    assertThat(level(levels, "omit_unused_nodes")).isEqualTo(CheckLevel.OFF);
    assertThat(level(levels, "clocks_property")).isEqualTo(CheckLevel.WARNING);
    assertThat(levels.runs("phandle_references")).isTrue();
    assertThat(levels.runs("omit_unused_nodes")).isFalse();
  }

  @Test
  void hasErrorsOnlyForOtherPeoplesTrees() {
    CheckLevels levels = CheckLevels.errorsOnly();
    assertThat(Checks.all())
        .allSatisfy(
            check ->
                assertThat(levels.of(check))
                    .isEqualTo(
                        check.level() == CheckLevel.ERROR ? CheckLevel.ERROR : CheckLevel.OFF));
    assertThat(levels.runs("reg_format")).isFalse();
  }

  @Test
  void knowsNoOtherNames() {
    assertThat(CheckSwitch.parse(CheckLevel.WARNING, "reg_fromat")).isEmpty();
    assertThat(CheckSwitch.parse(CheckLevel.WARNING, "no-")).isEmpty();
    assertThat(CheckSwitch.name("no-reg_format")).isEqualTo("reg_format");
  }
}
