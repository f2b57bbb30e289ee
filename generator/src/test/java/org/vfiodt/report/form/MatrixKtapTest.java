// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.report.matrix.Matrix;

class MatrixKtapTest {
  @Test
  void aPartHasNoEmptyPlans() {
    Matrix part = SampleMatrix.shard(SampleMatrix.matrix(), "1/9", List.of("6.1.192/2/style"));
    assertThat(MatrixKtap.write(part))
        .isEqualTo(
            """
            KTAP version 1
            1..1
              KTAP version 1
              # Subtest: 6.1.192
              1..1
                KTAP version 1
                # Subtest: 02-Documentation-Say-what-it-is-for
                1..1
                #  nothing to say
                ok 1 style
              #  Documentation: Say what it is for
              ok 1 02-Documentation-Say-what-it-is-for
            #  Linux 6.1.192 (Debian)
            ok 1 6.1.192
            """);
  }

  @Test
  void noTextOfOthersIsAResult() {
    assertThat(MatrixKtap.write(SampleMatrix.matrix()).lines())
        .noneMatch(line -> line.strip().matches("(not )?ok 1 fooled.*"))
        .noneMatch(line -> line.strip().matches("# Subtest: x.*"));
  }
}
