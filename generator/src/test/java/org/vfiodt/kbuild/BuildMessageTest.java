// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Severity;

class BuildMessageTest {
  @Test
  void isTheSameFindingAfterItsLineMoved() {
    assertThat(
            BuildMessage.added(
                List.of(warning("a.c", 5, "odd")), List.of(warning("a.c", 90, "odd"))))
        .isEmpty();
  }

  @Test
  void isNewWhenItReplacesAnotherOne() {
    assertThat(
            BuildMessage.added(
                List.of(warning("a.c", 5, "odd")), List.of(warning("a.c", 5, "bad"))))
        .extracting(BuildMessage::text)
        .containsExactly("bad");
  }

  @Test
  void isNewWhenItComesOnceMore() {
    assertThat(
            BuildMessage.added(
                List.of(warning("a.c", 5, "odd")),
                List.of(warning("a.c", 5, "odd"), warning("a.c", 9, "odd"))))
        .extracting(BuildMessage::line)
        .containsExactly(9);
  }

  private static BuildMessage warning(String file, int line, String text) {
    return new BuildMessage(
        BuildTool.COMPILER, file, line, 1, Severity.WARNING, text, "-Wx", "", line);
  }
}
