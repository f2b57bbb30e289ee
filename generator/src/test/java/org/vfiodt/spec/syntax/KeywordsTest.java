// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.grammar.DriverSpecParser;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.Located;

/** Adding a keyword to the language breaks no spec that has it as a name. */
class KeywordsTest {
  static List<String> keywords() {
    return IntStream.rangeClosed(1, DriverSpecParser.VOCABULARY.getMaxTokenType())
        .filter(Expectation::isKeyword)
        .mapToObj(DriverSpecParser.VOCABULARY::getLiteralName)
        .map(name -> name.substring(1, name.length() - 1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("keywords")
  void areNamesWhereNamesAreWanted(String keyword) {
    String text =
        "driver d { title \"t\"; version \"1\"; match compatible \"c\"; }"
            + "series \"s\" { requires KEYWORD; patch skeleton; }".replace("KEYWORD", keyword);
    SpecParse parse = SpecReader.read(SourceFile.root("x.vfio", text));
    assertThat(parse.diagnostics()).isEmpty();
    assertThat(parse.spec().orElseThrow().series().requires())
        .extracting(Located::value)
        .containsExactly(keyword);
  }
}
