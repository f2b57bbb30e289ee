// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

class SourceOrderTest {
  private static final Comparator<Span> ORDER = SourceOrder.comparator();

  private final SourceFile board = SourceFile.root("board.dts", "one\ninclude\ntwo\n");
  private final Span include = board.span(4, 11);
  private final SourceFile header =
      SourceFile.included(new SourceText("part.dtsi", "first\nsecond\n"), include);

  @Test
  void putsAnIncludedFileWhereItsIncludeStands() {
    assertThat(ORDER.compare(board.span(0, 3), header.span(6, 12))).isNegative();
    assertThat(ORDER.compare(header.span(6, 12), board.span(12, 15))).isNegative();
    assertThat(ORDER.compare(header.span(0, 5), header.span(6, 12))).isNegative();
    assertThat(ORDER.compare(include, header.span(0, 5))).isNegative();
    assertThat(ORDER.compare(header.span(0, 5), header.span(0, 5))).isZero();
  }

  @Test
  void putsAMacroWhereItIsUsed() {
    Span body = board.span(0, 3).expandedFrom(board.span(12, 15));
    assertThat(ORDER.compare(header.span(6, 12), body)).isNegative();
  }
}
