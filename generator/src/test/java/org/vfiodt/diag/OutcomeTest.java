// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.data.DataCode;

class OutcomeTest {
  private static final Diagnostic ERROR = Diagnostic.of(DataCode.VALUE, "wrong");
  private static final Diagnostic WARNING =
      new Diagnostic(
          DataCode.VALUE,
          Severity.WARNING,
          "odd",
          java.util.Optional.empty(),
          List.of(),
          java.util.Optional.empty());

  @Test
  void anErrorTakesTheValue() {
    assertThat(Outcome.of("x", List.of(ERROR)).ok()).isFalse();
    assertThat(Outcome.of("x", List.of(WARNING)).value()).contains("x");
  }

  @Test
  void flatMapKeepsTheDiagnosticsOfBothSteps() {
    Outcome<Integer> outcome =
        Outcome.of("x", List.of(WARNING)).flatMap(x -> Outcome.failed(ERROR));
    assertThat(outcome.ok()).isFalse();
    assertThat(outcome.diagnostics()).containsExactly(WARNING, ERROR);
  }

  @Test
  void allReportsEveryFailure() {
    Outcome<List<String>> outcome =
        Outcome.all(List.of(Outcome.of("a"), Outcome.failed(ERROR), Outcome.failed(ERROR)));
    assertThat(outcome.ok()).isFalse();
    assertThat(outcome.diagnostics()).containsExactly(ERROR, ERROR);
  }

  @Test
  void refusesAFailureWithoutAnError() {
    assertThatThrownBy(() -> Outcome.failed(WARNING)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEarlierErrorTakesTheValueOfALaterOutcome() {
    assertThat(Outcome.of("x").after(List.of(ERROR)).ok()).isFalse();
    assertThat(Outcome.of("x").after(List.of(WARNING)).get()).isEqualTo("x");
  }
}
