// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Entries of irqchips as the hypervisor accepts them (arch/arm-common/irqchip.c). */
class CellPinsTest {
  @Test
  void beginsWithTheWordOfTheFirstPin() {
    assertThat(CellPins.of(new TreeSet<>(List.of(33, 66, 159))))
        .containsExactly(new CellPins(32, List.of(2L, 4L, 0L, 0x80000000L), List.of(33, 66, 159)));
    assertThat(CellPins.of(new TreeSet<>(List.of(200))))
        .extracting(CellPins::base)
        .containsExactly(192);
  }

  @Test
  void staysBelowTheEndOfTheBitmap() {
    assertThat(CellPins.of(new TreeSet<>(List.of(1019))))
        .containsExactly(new CellPins(896, List.of(0L, 0L, 0L, 1L << 27), List.of(1019)));
  }

  @Test
  void hasEveryPinOnceWhateverTheyAre() {
    RandomGenerator random = new java.util.SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      SortedSet<Integer> pins = new TreeSet<>();
      for (int i = random.nextInt(40); i > 0; i--) {
        pins.add(random.nextInt(32, 1020));
      }
      List<Integer> found = new ArrayList<>();
      for (CellPins entry : CellPins.of(pins)) {
        assertThat(entry.base() % 32).isZero();
        assertThat(entry.base() + 128).isLessThanOrEqualTo(1024);
        for (int bit = 0; bit < 128; bit++) {
          if ((entry.bitmap().get(bit / 32) >>> bit % 32 & 1) != 0) {
            found.add(entry.base() + bit);
          }
        }
      }
      assertThat(found).containsExactlyElementsOf(pins);
    }
  }
}
