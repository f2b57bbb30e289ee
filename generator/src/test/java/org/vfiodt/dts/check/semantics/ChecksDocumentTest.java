// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.Checks;

/**
 * {@code docs/dts-checks.md} has every check in a table, with its level and meaning, and a section
 * about each that dtc does not have. {@code -Dgolden.update=true} writes the tables anew and fails.
 */
class ChecksDocumentTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("vfiodt.root"), "docs/dts-checks.md");

  static List<Check> ours() {
    return SemanticChecks.CHECKS;
  }

  @Test
  void listsEveryCheck() throws IOException {
    String kept = Files.readString(DOCUMENT);
    List<Check> others =
        Checks.all().stream().filter(check -> !SemanticChecks.CHECKS.contains(check)).toList();
    String now = with(with(kept, "ours", SemanticChecks.CHECKS), "dtc", others);
    if ("true".equals(System.getProperty("golden.update"))) {
      Files.writeString(DOCUMENT, now);
    }
    assertThat(now).isEqualTo(kept);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void explainsEachOfOurOwn(Check check) throws IOException {
    assertThat(Files.readString(DOCUMENT)).contains("### " + check.name() + "\n");
  }

  private static String with(String document, String name, List<Check> checks) {
    String start = "<!-- table: " + name + " -->\n";
    String end = "<!-- end: " + name + " -->\n";
    int from = document.indexOf(start) + start.length();
    int to = document.indexOf(end);
    assertThat(to).isGreaterThanOrEqualTo(from);
    StringBuilder table = new StringBuilder("\n| check | level | meaning |\n|---|---|---|\n");
    for (Check check : checks) {
      table.append("| `").append(check.name()).append("` | ");
      table.append(check.level().name().toLowerCase(Locale.ROOT)).append(" | ");
      table.append(check.meaning()).append(" |\n");
    }
    return document.substring(0, from) + table + "\n" + document.substring(to);
  }
}
