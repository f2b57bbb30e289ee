// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole pages are mapped, what is left of them is trapped, and nothing stands twice. */
class RegistersTest {
  private static List<String> memory(long... bounds) {
    Registers registers = new Registers();
    for (int i = 0; i < bounds.length; i += 2) {
      registers.add(bounds[i], bounds[i + 1], false, "d" + i / 2);
    }
    return registers.memory().stream()
        .map(
            each ->
                Long.toHexString(each.address())
                    + "+"
                    + Long.toHexString(each.size())
                    + (each.trapped() ? " trapped " : " mapped ")
                    + each.owners())
        .toList();
  }

  @Test
  void mapsWholePagesAtOnce() {
    assertThat(memory(0x1000, 0x4000)).containsExactly("1000+3000 mapped [d0]");
  }

  @Test
  void trapsWhatLiesInsideOnePage() {
    assertThat(memory(0x1010, 0x1020)).containsExactly("1010+10 trapped [d0]");
    assertThat(memory(0x1000, 0x1020)).containsExactly("1000+20 trapped [d0]");
    assertThat(memory(0x1ff0, 0x2000)).containsExactly("1ff0+10 trapped [d0]");
  }

  @Test
  void cutsWherePagesBeginAndEnd() {
    assertThat(memory(0x1ff0, 0x4010))
        .containsExactly("1ff0+10 trapped [d0]", "2000+2000 mapped [d0]", "4000+10 trapped [d0]");
    assertThat(memory(0x1ff0, 0x2010))
        .containsExactly("1ff0+10 trapped [d0]", "2000+10 trapped [d0]");
  }

  @Test
  void joinsWhatOverlapsAndNothingElse() {
    assertThat(memory(0x1100, 0x1200, 0x1180, 0x1300, 0x1300, 0x1400))
        .containsExactly("1100+200 trapped [d0, d1]", "1300+100 trapped [d2]");
    assertThat(memory(0x1000, 0x9000, 0x2010, 0x2020)).containsExactly("1000+8000 mapped [d0, d1]");
  }

  @Test
  void reachesTheLastPageOfAPhysicalAddress() {
    assertThat(memory((1L << 48) - 0x1000, 1L << 48))
        .containsExactly("fffffffff000+1000 mapped [d0]");
  }

  @Test
  void sharesWithTheRootCellWhatOneOfThemMust() {
    Registers registers = new Registers();
    registers.add(0x1000, 0x2000, false, "own");
    registers.add(0x1800, 0x1900, true, "shared");
    registers.add(0x3000, 0x4000, false, "own");
    assertThat(registers.memory()).extracting(CellMemory::rootShared).containsExactly(true, false);
  }
}
