// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Severity;

class KeptMessagesTest {
  private static final BuildMessage IN_SOURCE = warning("kernel/fork.c", "", "old");
  private static final BuildMessage IN_HEADER = warning("include/log2.h", "kernel/fork.c", "odd");

  @Test
  void keepsWhatWasNotMadeAgain() {
    assertThat(KeptMessages.after(List.of(IN_SOURCE, IN_HEADER), List.of(), Set.of("mm/slab.o")))
        .containsExactly(IN_HEADER, IN_SOURCE);
  }

  @Test
  void dropsWhatWasMadeAgainAndSaidNothing() {
    assertThat(
            KeptMessages.after(List.of(IN_SOURCE, IN_HEADER), List.of(), Set.of("kernel/fork.o")))
        .isEmpty();
  }

  @Test
  void keepsWhatTheLinkerSaidUntilTheNextLink() {
    BuildMessage linker = warning("", "", "odd segment");

    assertThat(KeptMessages.after(List.of(linker), List.of(), Set.of("mm/slab.o")))
        .containsExactly(linker);
    assertThat(KeptMessages.after(List.of(linker), List.of(), Set.of("vmlinux.o"))).isEmpty();
  }

  @Test
  void keepsOneOfTwoThatSayTheSame() {
    BuildMessage again =
        new BuildMessage(
            BuildTool.COMPILER, "kernel/fork.c", 7, 1, Severity.WARNING, "old", "-Wx", "", 99);

    assertThat(KeptMessages.after(List.of(), List.of(IN_SOURCE, again), Set.of())).hasSize(1);
  }

  @Test
  void keepsNoErrors() {
    BuildMessage error =
        new BuildMessage(BuildTool.COMPILER, "a.c", 1, 1, Severity.ERROR, "bad", "", "", 1);

    assertThat(KeptMessages.after(List.of(), List.of(error, IN_SOURCE), Set.of()))
        .containsExactly(IN_SOURCE);
  }

  @Test
  void readsWhatItWroteAndSkipsWhatIsDamaged() {
    String text = KeptMessages.write(List.of(IN_SOURCE, IN_HEADER));

    assertThat(KeptMessages.read(text)).containsExactly(IN_SOURCE, IN_HEADER);
    assertThat(KeptMessages.read("cut\tshort\n" + text.replaceFirst("\t7\t", "\tseven\t")))
        .containsExactly(IN_HEADER);
  }

  private static BuildMessage warning(String file, String unit, String text) {
    return new BuildMessage(BuildTool.COMPILER, file, 7, 1, Severity.WARNING, text, "-Wx", unit, 0);
  }
}
