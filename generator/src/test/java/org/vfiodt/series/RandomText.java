// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vfiodt.series.diff.Lines;

/** Seeded texts that look enough like C and Kconfig to have repeated, blank and indented lines. */
public final class RandomText {
  private static final List<String> FRAGMENTS =
      List.of(
          "",
          "",
          "}",
          "\t}",
          "{",
          "\t\treturn 0;",
          "\tif (ret)",
          "static int probe(void)",
          "\t */",
          "#include <linux/vfio.h>",
          "config VFIO",
          "\tdepends on OF",
          "    spaces",
          "\t",
          "_x",
          "$y",
          "caf\u00c3\u00a9 in UTF-8",
          "trailing \t",
          "\f form feed",
          "carriage\r",
          "-- ",
          "--- a/x",
          "+++ b/x",
          "@@ -1 +1 @@",
          "From here",
          "diff --git a/x b/x",
          "a line that is longer than the eighty bytes that a heading of a hunk may have, it goes on");

  private final Random random;

  public RandomText(long seed) {
    this.random = new Random(seed);
  }

  public Random random() {
    return random;
  }

  public String text(int mostLines) {
    StringBuilder out = new StringBuilder();
    int count = random.nextInt(mostLines + 1);
    for (int i = 0; i < count; i++) {
      out.append(line());
    }
    return ending(out.toString());
  }

  private String line() {
    String line = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
    return (random.nextInt(3) == 0 ? line + " " + random.nextInt(1000) : line) + "\n";
  }

  /** A few insertions, deletions, copies and moves of line runs. */
  public String edited(String text) {
    List<String> lines = new ArrayList<>(Lines.of(text));
    int edits = 1 + random.nextInt(6);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(lines.size() + 1);
      int end = Math.min(lines.size(), at + random.nextInt(8));
      List<String> run = new ArrayList<>(lines.subList(at, end));
      switch (random.nextInt(4)) {
        case 0 -> lines.subList(at, end).clear();
        case 1 -> lines.addAll(at, run);
        case 2 -> {
          lines.subList(at, end).clear();
          lines.addAll(random.nextInt(lines.size() + 1), run);
        }
        default -> {
          for (int n = random.nextInt(5); n >= 0; n--) {
            lines.add(at, line());
          }
        }
      }
    }
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).endsWith("\n")) {
        lines.set(i, lines.get(i) + "\n");
      }
    }
    return ending(String.join("", lines));
  }

  private String ending(String text) {
    return random.nextInt(8) == 0 && text.length() > 1
        ? text.substring(0, text.length() - 1)
        : text;
  }
}
