// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> WORDS = List.of("regions", "reset", "irqs", "match");

  @Test
  void findsATransposition() {
    assertThat(Suggestion.hint("rest", WORDS)).contains("did you mean 'reset'?");
    assertThat(Suggestion.nearest("mtach", WORDS)).contains("match");
  }

  @Test
  void suggestsNothingForAnotherWord() {
    assertThat(Suggestion.nearest("clock", WORDS)).isEmpty();
    assertThat(Suggestion.nearest("x".repeat(10_000), WORDS)).isEmpty();
  }
}
