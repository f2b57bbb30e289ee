// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.fdt.DtbWriter;

class TreeDifferenceTest {
  private static final String SAMPLE =
      "/dts-v1/; /memreserve/ 16 32; / { a = <1>; n { b = \"x\"; m { }; }; };";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a = <1>|a = <2>|/: a: [00000001] instead of [00000002]",
        "b = \"x\"|b = \"y\"|/n: b: [x] instead of [y]",
        "b = \"x\"|c = \"x\"|/n: property b instead of c",
        "b = \"x\";|b = \"x\"; c;|/n: c: only in the reference",
        "m { };|o { };|/n: child m instead of o",
        "m { };|m { k; };|/n/m: k: only in the reference",
        "m { };||/n/m: only ours",
        "16|17|memory reservations: [10+20] instead of [11+20]"
      })
  void namesTheFirstDifference(String ours, String theirs, String told) {
    String other = SAMPLE.replace(ours, theirs == null ? "" : theirs);
    byte[] left = DtbWriter.write(Fixtures.tree(SAMPLE));
    byte[] right = DtbWriter.write(Fixtures.tree(other));
    assertThat(TreeDifference.first(left, right)).isEqualTo(told);
  }

  @Test
  void namesTheByteOfEqualTrees() {
    byte[] blob = DtbWriter.write(Fixtures.tree(SAMPLE));
    byte[] longer = Arrays.copyOf(blob, blob.length + 4);
    longer[7] += 4;
    assertThat(TreeDifference.first(blob, longer)).isEqualTo("equal trees, byte 7");
    assertThat(TreeDifference.first(blob, new byte[4])).isEqualTo("the reference cannot be read");
  }
}
