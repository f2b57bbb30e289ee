// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a patch mail shows to {@code MAINTAINERS}: names of files, and the lines that words are
 * looked for in.
 */
record PatchText(List<String> files, List<Line> lines) {
  private static final Pattern GIT = Pattern.compile("diff --git a/(\\S+) b/(\\S+)\\s*");
  private static final Pattern NAME =
      Pattern.compile("(?:\\+\\+\\+|---)\\s+(?:[^/\\s]*/)?(\\S+).*");
  private static final Pattern RENAME = Pattern.compile("rename (?:from|to) (\\S+)\\s*");
  private static final Pattern MODE = Pattern.compile(" mode change [0-7]+ => [0-7]+ (\\S+)\\s*");
  private static final Pattern RANGE = Pattern.compile("@@ -\\d+,\\d+.*");

  record Line(String text, boolean difference) {}

  static PatchText of(String mail) {
    TreeSet<String> files = new TreeSet<>();
    List<Line> lines = new ArrayList<>();
    boolean difference = false;
    for (String line : mail.split("\n", -1)) {
      Matcher git = GIT.matcher(line);
      Matcher name = NAME.matcher(line);
      Matcher rename = RENAME.matcher(line);
      Matcher mode = MODE.matcher(line);
      if (git.matches()) {
        files.add(git.group(1));
        files.add(git.group(2));
      } else if (mode.matches()) {
        files.add(mode.group(1));
      } else if (rename.matches()) {
        files.add(rename.group(1));
      } else if (name.matches()) {
        files.add(name.group(1));
        difference = true;
      } else if (!RANGE.matcher(line).matches()) {
        lines.add(new Line(line, difference));
      }
    }
    return new PatchText(List.copyOf(files), lines);
  }
}
