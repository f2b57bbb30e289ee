// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PageTextTest {
  @Test
  void showsWhatWouldHide() {
    assertThat(PageText.of("a\0b\u202ec\u200bd\u2028e\tf", 80))
        .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\tf");
  }

  @Test
  void endsLongTexts() {
    assertThat(PageText.of("abcdef", 6)).isEqualTo("abcdef");
    assertThat(PageText.of("abcdefg", 6)).isEqualTo("abcde\u2026");
  }

  @Test
  void neverLeavesHalfACharacter() {
    assertThat(PageText.of("a\ud83db\ude00\udb40\udc01", 80)).isEqualTo("a\ufffdb\ufffd\ufffd");
    assertThat(PageText.of("ab\ud83d\ude00cd", 4)).isEqualTo("ab\u2026");
    assertThat(PageText.of("ab\ud83d\ude00cd", 5)).isEqualTo("ab\ud83d\ude00\u2026");
  }

  @Test
  void keepsBothEndsOfALabelAndOnlyAscii() {
    assertThat(PageText.label("10481000.controller", 12)).isEqualTo("10481\u2026roller");
    assertThat(PageText.label("/soc/serial@12c00000", 12)).isEqualTo("\u2026al@12c00000");
    assertThat(PageText.label("\u6f22\ud83d\ude00<x>", 12)).isEqualTo("???<x>");
  }

  @Test
  void tellsSizesInTheLargestUnit() {
    assertThat(Numbers.size(0)).isEqualTo("0 bytes");
    assertThat(Numbers.size(1023)).isEqualTo("1023 bytes");
    assertThat(Numbers.size(0x1000)).isEqualTo("4 KiB");
    assertThat(Numbers.size(0x8ff)).isEqualTo("2.2 KiB");
    assertThat(Numbers.size(-1)).isEqualTo("15.9 EiB");
    assertThat(Numbers.size(BigInteger.ONE.shiftLeft(64))).isEqualTo("16 EiB");
  }

  @Test
  void tellsNumbersThatFollowEachOtherAsARange() {
    assertThat(ranges()).isEmpty();
    assertThat(ranges(7L)).isEqualTo("7");
    assertThat(ranges(32L, 33L, 34L)).isEqualTo("32-34");
    assertThat(ranges(1L, 3L, 4L, 9L)).isEqualTo("1 +2");
  }

  private static String ranges(Long... numbers) {
    return Numbers.ranges(new TreeSet<>(List.of(numbers)));
  }
}
