// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextLiteralTest {
  private static final String FENCE = "\"\"\"";

  @Test
  void takesSharedIndentationAway() {
    String literal = FENCE + "\n      one\n        two\n\n      three  \n    " + FENCE;
    assertThat(TextLiteral.decode(literal)).isEqualTo("one\n  two\n\nthree");
  }

  @Test
  void keepsBlankLinesInsideTheOuterOnes() {
    assertThat(TextLiteral.decode(FENCE + "\n\n  a\n\n  " + FENCE)).isEqualTo("\na\n");
  }

  @Test
  void keepsATextThatBeginsBesideTheQuotes() {
    assertThat(TextLiteral.decode(FENCE + "a\n   b\n   c" + FENCE)).isEqualTo("a\nb\nc");
  }

  @Test
  void readsAllLineBreaksAlike() {
    assertThat(TextLiteral.decode(FENCE + "\r\n a\r\n b\r\n" + FENCE)).isEqualTo("a\nb");
  }

  @Test
  void resolvesEscapesAfterTheIndentation() {
    assertThat(TextLiteral.decode(FENCE + "\n  \\ta\n  b\\\\\n" + FENCE)).isEqualTo("\ta\nb\\");
    assertThat(TextLiteral.decode("\"a\\n\\\"b\\\"\"")).isEqualTo("a\n\"b\"");
  }

  @Test
  void findsEscapesThatNobodyKnows() {
    assertThat(TextLiteral.badEscapes("\"a\\\\q\\q\\\"\\")).containsExactly(5, 9);
    assertThat(TextLiteral.badEscapes("\"\\n\\t\\\\\\\"\"")).isEmpty();
  }

  @Test
  void writesLinesAsABlockAndTheRestOnOneLine() {
    assertThat(TextLiteral.of("a", "  ")).isEqualTo("\"a\"");
    assertThat(TextLiteral.of("a\n\n b", "  ")).isEqualTo(FENCE + "\n  a\n\n   b\n  " + FENCE);
    assertThat(TextLiteral.of(" a\n b", "  ")).isEqualTo("\" a\\n b\"");
    assertThat(TextLiteral.of("a \nb", "  ")).isEqualTo("\"a \\nb\"");
  }

  @Test
  void readsBackWhateverItWrites() {
    Random random = new Random(7);
    String letters = "ab \n\t\"\\";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String written = TextLiteral.of(text.toString(), "    ");
      assertThat(TextLiteral.decode(written)).as(written).isEqualTo(text.toString());
      assertThat(TextLiteral.badEscapes(written)).as(written).isEmpty();
    }
  }
}
