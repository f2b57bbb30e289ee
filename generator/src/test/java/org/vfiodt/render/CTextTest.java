// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain text|\"plain text\"",
        "say \"x\"|\"say \\\"x\\\"\"",
        "back\\slash|\"back\\\\slash\"",
        "what??/|\"what?\\?/\"",
        "???|\"?\\?\\?\"",
        "100%s|\"100%s\"",
        "grüße|\"grüße\""
      })
  void quotesForC(String text, String literal) {
    assertThat(CText.literal(text)).isEqualTo(literal);
  }

  @Test
  void escapesControlCharactersWithThreeDigits() {
    assertThat(CText.literal("a\nb\tc\u0001" + "2\u007f\u0000"))
        .isEqualTo("\"a\\nb\\tc\\0012\\177\\000\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/ evil(); /*", "**//", "*//*", "a\n*/\nb", "/*/", "* /"})
  void keepsCommentsClosed(String text) {
    assertThat(CText.comment(text)).doesNotContain("*/").doesNotContain("/*").doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain|\"plain\"",
        "a \"b\" c|\"a \\\"b\\\" c\"",
        "back\\|\"back\\\\\"",
        "$(shell,id)|\"(shell,id)\""
      })
  void quotesForKconfig(String text, String quoted) {
    assertThat(CText.kconfig(text)).isEqualTo(quoted);
  }

  @Test
  void foldsLineBreaksForKconfig() {
    assertThat(CText.kconfig("a\n\tdefault y\u2028b")).isEqualTo("\"a default y b\"");
  }

  @Test
  void fillsParagraphs() {
    assertThat(CText.fill("aa bb  cc dddddd e", 5)).containsExactly("aa bb", "cc", "dddddd", "e");
    assertThat(CText.fill("  ", 5)).isEmpty();
  }
}
