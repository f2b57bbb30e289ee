// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KernelWarningsTest {
  private final KernelEvent one = event("warning: one", false);
  private final KernelEvent two = event("warning: two", false);
  private final KernelEvent oops = event("oops: three", true);

  @Test
  void addsWhatTheBaseDoesNotSayOrNotSoOften() {
    WarningComparison compared = KernelWarnings.of(List.of(one)).compare(List.of(one, two, one));

    assertThat(compared.added()).containsExactly(two, one);
    assertThat(compared.known()).containsExactly(one);
  }

  @Test
  void mindsNothingThatWentAway() {
    assertThat(KernelWarnings.of(List.of(one, two)).compare(List.of(one)).added()).isEmpty();
  }

  @Test
  void leavesFatalEventsToTheVerdict() {
    assertThat(KernelWarnings.of(List.of(oops))).isEqualTo(KernelWarnings.NONE);
    assertThat(KernelWarnings.NONE.compare(List.of(oops)).added()).isEmpty();
  }

  private static KernelEvent event(String signature, boolean fatal) {
    return new KernelEvent("rule", fatal, Phase.INIT, new ConsoleLine(1, signature), signature);
  }
}
