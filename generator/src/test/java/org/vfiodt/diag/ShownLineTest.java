// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShownLineTest {
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void countsTheColumnsThatCharactersTake() {
    String line = bytes("e\u0301\u65e5 x");
    int at = line.indexOf('x');
    assertThat(ShownLine.of(line).marked(at, at + 1, 80))
        .containsExactly("e\u0301\u65e5 x", " " + "  " + " " + "^");
  }

  @Test
  void drawsTwoCaretsUnderAWideCharacter() {
    String line = bytes("a\u65e5b");
    assertThat(ShownLine.of(line).marked(1, 4, 80)).containsExactly("a\u65e5b", " ^^");
  }

  @Test
  void keepsTabsInBothLines() {
    assertThat(ShownLine.of("\ta\tb").marked(3, 4, 80)).containsExactly("\ta\tb", "\t \t^");
  }

  @Test
  void leavesLinesAloneThatAreNoUtf8() {
    assertThat(ShownLine.of("caf\u00e9 x").marked(5, 6, 80))
        .containsExactly("caf\u00e9 x", "     ^");
  }

  @Test
  void showsWhatWouldSteerATerminal() {
    String line = "a\u001b[31m" + bytes("\u202e") + "b";
    assertThat(ShownLine.of(line).marked(0, 1, 80)[0]).isEqualTo("a\ufffd[31m\ufffdb");
    assertThat(ShownLine.safe("a\u0007\u200bb")).isEqualTo("a\ufffd\ufffdb");
  }

  @Test
  void showsThePartOfALongLineThatMatters() {
    String line = "x".repeat(500) + "!" + "y".repeat(500);
    String[] shown = ShownLine.of(line).marked(500, 501, 160);
    assertThat(shown[0]).hasSize(160);
    assertThat(shown[0].charAt(shown[1].indexOf('^'))).isEqualTo('!');
  }

  @Test
  void pointsBehindTheEndOfALine() {
    assertThat(ShownLine.of("ab").marked(2, 2, 80)).containsExactly("ab", "  ^");
  }
}
