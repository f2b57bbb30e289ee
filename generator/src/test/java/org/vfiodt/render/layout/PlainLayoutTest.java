// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainLayoutTest {
  @Test
  void dropsTrailingWhiteSpaceAndSecondBlankLines() {
    String laid = PlainLayout.layOut("\n\n\ta \r\n\n\n b\t\n\n\n");
    assertThat(laid).isEqualTo("\ta\n\n b\n\n");
    assertThat(PlainLayout.layOut(laid)).isEqualTo(laid);
  }

  @Test
  void endsTheLastLine() {
    assertThat(PlainLayout.layOut("a")).isEqualTo("a\n");
    assertThat(PlainLayout.layOut("")).isEmpty();
  }
}
