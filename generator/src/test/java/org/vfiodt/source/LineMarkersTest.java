// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineMarkersTest {
  private static String place(String text, String word) {
    return SourceFile.root("text.i", text).span(text.indexOf(word), 0).place();
  }

  @Test
  void namesTheFileAndLineThatAMarkerNames() {
    String text = "here\n# 7 \"a.dts\"\nthere\nbelow\n#line 20\nlater\n";
    assertThat(place(text, "here")).isEqualTo("text.i:1:1");
    assertThat(place(text, "there")).isEqualTo("a.dts:7:1");
    assertThat(place(text, "below")).isEqualTo("a.dts:8:1");
    assertThat(place(text, "later")).isEqualTo("a.dts:20:1");
  }

  @Test
  void readsEscapesInNames() {
    assertThat(place("# 1 \"a\\\"\\\\b\" 1\nx\n", "x")).isEqualTo("a\"\\b:1:1");
  }

  @Test
  void takesNothingElseForAMarker() {
    String text =
        "/*\n# 5 \"no\"\n*/\n\"\\\"\" // \"\n#size-cells\n# 99999999999 \"no\"\n#line\n# 5\nx\n";
    assertThat(place(text, "x")).isEqualTo("text.i:9:1");
  }

  @Test
  void followsTheIncludesOfAPreprocessor() {
    String text =
        "# 1 \"a\"\none\n# 1 \"b\" 1\n# 1 \"c\" 1\ndeep\n# 2 \"b\" 2\nmiddle\n# 3 \"a\" 2\nlast\n";
    SourceText source = new SourceText("text.i", text);
    assertThat(source.includers(5)).containsExactly("b:1", "a:2");
    assertThat(source.includers(7)).containsExactly("a:2");
    assertThat(source.includers(9)).isEmpty();
  }
}
