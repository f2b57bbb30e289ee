// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** Small MAINTAINERS files; {@code MaintainersOracle} compares with kernels' own script. */
class MaintainersTest {
  private static final String FILE =
      """
      List of maintainers

      M: *Mail* is described here

      VFIO DRIVER
      M:	Ann Field <ann@example.org>
      R:	Bo \\"B.\\" Review <bo@example.org>
      L:	vfio@example.org
      L:	closed@example.org (subscribers-only)
      S:	Maintained
      F:	drivers/vfio/
      X:	drivers/vfio/pci/

      ONE FILE
      M:	Zoe Near <zoe@example.org>
      M:	ann@example.org
      L:	vfio@example.org (moderated for non-subscribers)
      S:	Supported
      F:	drivers/vfio/vfio.?

      WORDS
      M:	Kay <kay@example.org>
      K:	\\b(of|dt)_ node \\b
      N:	[^a-z]exynos

      THE REST
      M:	Linus Torvalds <torvalds@linux-foundation.org>
      L:	all@example.org
      F:	*
      F:	*/
      """;

  private final Map<String, String> tree = new TreeMap<>(Map.of("MAINTAINERS", FILE));

  private Outcome<Responsible> of(String... files) {
    StringBuilder mail = new StringBuilder();
    for (String file : files) {
      mail.append("diff --git a/").append(file).append(" b/").append(file).append('\n');
      mail.append("--- a/").append(file).append("\n+++ b/").append(file).append("\n@@ -1 +1 @@\n");
    }
    return mail(mail.toString());
  }

  private Outcome<Responsible> mail(String mail) {
    return Maintainers.read(path -> Optional.ofNullable(tree.get(path)), path -> false)
        .flatMap(all -> all.of(List.of(mail)));
  }

  private static List<String> text(List<Person> people) {
    return people.stream().map(Person::toString).toList();
  }

  @Test
  void putsNearSectionsFirstAndNamesNobodyTwice() {
    tree.put(
        "MAINTAINERS",
        new String(
            FILE.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.ISO_8859_1));
    Responsible found = of("drivers/vfio/vfio.c").get();
    assertThat(text(found.maintainers()))
        .containsExactly("Zoe Near <zoe@example.org>", "ann@example.org");
    assertThat(text(found.reviewers())).containsExactly("Bo \"B.\" Review <bo@example.org>");
    assertThat(text(found.lists())).containsExactly("vfio@example.org", "all@example.org");
  }

  @Test
  void leavesExcludedFilesToTheRest() {
    Responsible found = of("drivers/vfio/pci/x.c").get();
    assertThat(text(found.lists())).containsExactly("all@example.org");
    assertThat(found.maintainers()).isEmpty();
  }

  @Test
  void looksForWordsInChangedLinesAndForPartsOfNames() {
    String start = "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n";
    assertThat(text(mail(start + "+ of_node x\n").get().maintainers()))
        .containsExactly("Kay <kay@example.org>");
    assertThat(mail(start + "  of_node x\n").get().maintainers()).isEmpty();
    assertThat(of("a/exynos.c").get().maintainers()).hasSize(1);
    assertThat(of("a/fexynos.c").get().maintainers()).isEmpty();
  }

  @Test
  void knowsWhoGoesByAnotherName() {
    tree.put(".mailmap", "Ann Wood <ann@new.example.org> <ann@example.org>\n");
    Responsible found = of("drivers/vfio/a.c").get();
    assertThat(text(found.maintainers())).containsExactly("Ann Wood <ann@new.example.org>");
  }

  @Test
  void refusesATreeWithoutMaintainers() {
    tree.clear();
    assertThat(of("x").diagnostics().toString()).contains("there is no MAINTAINERS");
    tree.put("MAINTAINERS", "nothing here\n");
    assertThat(of("x").diagnostics().toString()).contains("has no section");
  }

  @Test
  void givesUpOnExpressionsThatWouldNeverEnd() {
    StringBuilder hostile = new StringBuilder(FILE);
    for (int i = 0; i < 3000; i++) {
      hostile.append("\nBAD ").append(i).append("\nM:\tx <x@example.org>\n");
      hostile.append("K:\t((a+)+)+").append(i).append("$\nN:\t(.*)*(.*)*(.*)*!\nK:\t(a|b\n");
    }
    tree.put("MAINTAINERS", hostile.toString());
    String mail = "+++ b/" + "a".repeat(80) + "\n" + ("+" + "a".repeat(3000) + "\n").repeat(20);
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(3),
        () -> {
          Outcome<Responsible> found = mail(mail);
          assertThat(found.get().lists()).hasSize(1);
          assertThat(found.diagnostics()).extracting(Diagnostic::code).hasSize(1);
        });
  }
}
