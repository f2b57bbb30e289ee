// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vfiodt.devices.Effect;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.Trees;
import org.vfiodt.devices.Verdict;

/** Devices counted by verdict and by reason. */
class TallyTest {
  /** Two that work but are not isolated, of which one has two small regions; one that is off. */
  private static final Tally BOARD =
      Tally.of(
          Trees.devices(
              "#address-cells = <1>; #size-cells = <1>;"
                  + "a@1000 { compatible = \"a\"; reg = <0x1000 0x10>, <0x2000 0x10>; };"
                  + "b@3000 { compatible = \"b\"; reg = <0x3000 0x1000>; };"
                  + "c@4000 { compatible = \"c\"; reg = <0x4000 0x1000>; status = \"disabled\"; };"));

  @Test
  void countsEveryDeviceOnce() {
    assertThat(BOARD.devices()).isEqualTo(3);
    assertThat(BOARD.of(Verdict.ASSIGNABLE)).isZero();
    assertThat(BOARD.of(Verdict.GROUPED)).isZero();
    assertThat(BOARD.of(Verdict.NOT_ISOLATED)).isEqualTo(2);
    assertThat(BOARD.of(Verdict.NOT_ASSIGNABLE)).isEqualTo(1);
  }

  @Test
  void countsADeviceOnceForAReasonThatItHasTwice() {
    assertThat(BOARD.reasons())
        .containsEntry(ReasonKind.SUB_PAGE, 1)
        .containsEntry(ReasonKind.DISABLED, 1);
  }

  @Test
  void putsTheMostFrequentReasonFirst() {
    Tally other =
        new Tally(
            Map.of(Verdict.NOT_ASSIGNABLE, 5),
            Map.of(ReasonKind.PROVIDER, 5, ReasonKind.NO_IOMMU, 9));
    assertThat(BOARD.plus(other).reasons(Effect.REFUSES))
        .containsExactly(
            new ReasonCount(ReasonKind.PROVIDER, 5), new ReasonCount(ReasonKind.DISABLED, 1));
  }

  @Test
  void addsUp() {
    Tally twice = BOARD.plus(BOARD);
    assertThat(twice.devices()).isEqualTo(6);
    assertThat(twice.reasons()).containsEntry(ReasonKind.SUB_PAGE, 2);
    assertThat(BOARD.plus(Tally.NONE)).isEqualTo(BOARD);
  }
}
