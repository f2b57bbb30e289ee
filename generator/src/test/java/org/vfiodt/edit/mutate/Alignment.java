// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tabs for spaces and spaces for tabs, at the start of lines and between words. */
final class Alignment extends LineSplices {
  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

  @Override
  boolean fits(Source source, int line) {
    boolean recipe = source.language() == Language.MAKE && source.line(line).startsWith("\t");
    return !recipe && source.line(line).strip().matches(".*[ \\t].*|\\S+;");
  }

  @Override
  List<Splice> change(Source source, int line, Random random) {
    List<Splice> splices = new ArrayList<>();
    Matcher matcher = BLANKS.matcher(source.line(line));
    while (matcher.find()) {
      int start = start(source, line) + matcher.start();
      boolean indent = matcher.start() == 0;
      if (source.role(start) != Role.STRING && (indent || random.nextBoolean())) {
        String fresh = indent ? spaces(matcher.group()) : between(matcher.group(), random);
        splices.add(new Splice(start, start + matcher.group().length(), fresh));
      }
    }
    return splices;
  }

  private static String spaces(String indent) {
    int width = 0;
    for (char c : indent.toCharArray()) {
      width = c == '\t' ? (width / 8 + 1) * 8 : width + 1;
    }
    return indent.contains("\t") ? " ".repeat(width) : indent.replaceAll(" {8}", "\t");
  }

  private static String between(String blanks, Random random) {
    return blanks.contains("\t") ? " " : Picks.any(random, List.of("\t", "  "));
  }
}
