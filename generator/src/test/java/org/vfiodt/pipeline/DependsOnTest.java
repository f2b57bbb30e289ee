// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependsOnTest {
  @ParameterizedTest
  @CsvSource({
    "1-2@c, <1-2@c>",
    "<1-2@c>, <1-2@c>",
    "https://lore.kernel.org/r/1-2@c, <1-2@c>",
    "https://lore.kernel.org/linux-iommu/1-2@c/T/#u, <1-2@c>",
    "http://lkml.kernel.org/r/1-2@c, <1-2@c>",
    "https://patch.msgid.link/1-2@c, <1-2@c>",
    "https://lore.kernel.org/r/1%2F2@c/, https://lore.kernel.org/r/1%2F2@c/",
    "https://lore.kernel.org/all/?q=a@b, https://lore.kernel.org/all/?q=a@b",
    "https://x.org/project/p/list/?series=7, https://x.org/project/p/list/?series=7",
  })
  void namesASeriesAsPatchworkKnowsIt(String given, String said) {
    assertThat(DependsOn.paragraph(List.of(given)).get()).contains("Depends-on: " + said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a@b c@d", "a@b@c", "https://", "a@b\n"})
  void refusesTheRest(String given) {
    assertThat(DependsOn.paragraph(List.of("1@2", given)).ok()).isFalse();
  }

  @Test
  void saysNothingOfNothing() {
    assertThat(DependsOn.paragraph(List.of()).get()).isEmpty();
  }
}
