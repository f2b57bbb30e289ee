// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happens to a file between two kernel versions, in small: each change can be taken back from
 * the text, so that an edit of the changed file can be held against the edit of the file as it was.
 */
enum Churn {
  BLANK_LINES {
    @Override
    String change(String text, Set<String> keep, Random random) {
      return betweenLines(text, random, "");
    }
  },
  COMMENTS {
    @Override
    String change(String text, Set<String> keep, Random random) {
      boolean hash = text.startsWith("# SPDX");
      return betweenLines(text, random, hash ? "# churned" : "/* churned */");
    }
  },
  NAMES {
    @Override
    String change(String text, Set<String> keep, Random random) {
      List<String> names = new ArrayList<>(words(text));
      names.removeIf(name -> keep.contains(name) || KEYWORDS.contains(name) || name.length() < 3);
      Collections.shuffle(names, random);
      String changed = text;
      for (String name : names.subList(0, names.size() / 2)) {
        changed = changed.replaceAll("\\b" + name + "\\b", name + "_churned");
      }
      return changed;
    }
  },
  INCLUDES {
    @Override
    String change(String text, Set<String> keep, Random random) {
      Matcher matcher = Pattern.compile("(?m)(?:^#include .*\\n)+").matcher(text);
      return matcher.replaceAll(
          found -> {
            List<String> lines = new ArrayList<>(found.group().lines().toList());
            Collections.shuffle(lines, random);
            return Matcher.quoteReplacement(String.join("\n", lines) + "\n");
          });
    }
  },
  WHITE_SPACE {
    @Override
    String change(String text, Set<String> keep, Random random) {
      StringBuilder changed = new StringBuilder();
      boolean macro = false;
      for (String line : text.split("(?<=\n)")) {
        boolean plain = !macro && !line.matches("(?s)[ \\t]*[#*].*|.*(/\\*|\\*/|//|[\"'\\\\]).*");
        boolean code = plain && !text.startsWith("# SPDX") && random.nextInt(3) == 0;
        macro = line.endsWith("\\\n");
        changed.append(
            code ? line.replaceAll("(?<=\\S)[ \\t]", "  ").replace(",  ", ",\n\t\t") : line);
      }
      return changed.toString();
    }
  };

  private static final Set<String> KEYWORDS =
      Set.of(
          "include",
          "define",
          "ifdef",
          "ifndef",
          "elif",
          "else",
          "endif",
          "defined",
          "struct",
          "typedef",
          "static",
          "const",
          "int",
          "char",
          "void",
          "unsigned",
          "long",
          "bool",
          "return",
          "switch",
          "case",
          "break",
          "default",
          "for",
          "while",
          "goto",
          "config",
          "menuconfig",
          "source",
          "help",
          "tristate",
          "depends",
          "select",
          "def_bool",
          "dts",
          "SPDX",
          "License",
          "Identifier",
          "churned");

  /**
   * Changes a text.
   *
   * @param keep words that must stay
   */
  abstract String change(String text, Set<String> keep, Random random);

  /** The text with every tenth line or so taken out, whatever it was. */
  static String withoutLines(String text, Random random) {
    StringBuilder changed = new StringBuilder();
    for (String line : text.split("(?<=\n)")) {
      changed.append(random.nextInt(10) == 0 ? "" : line);
    }
    return changed.toString();
  }

  /** The text without anything that churn may have added, and without white space. */
  static String undone(String text) {
    List<String> lines =
        text.lines()
            .filter(line -> !line.contains("/* churned */") && !line.contains("# churned"))
            .map(line -> line.replace("_churned", ""))
            .toList();
    List<String> includes =
        lines.stream().filter(line -> line.startsWith("#include")).sorted().toList();
    List<String> rest = lines.stream().filter(line -> !line.startsWith("#include")).toList();
    return (String.join("", includes) + String.join("", rest)).replaceAll("\\s", "");
  }

  static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\b[A-Za-z_]\\w*\\b").matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /**
   * Not behind a comment, which would then no longer belong to what stands below it; and indented
   * like the next line, because a line further out ends a help text.
   */
  private static String betweenLines(String text, Random random, String added) {
    StringBuilder changed = new StringBuilder();
    boolean comment = false;
    String[] lines = text.split("(?<=\n)");
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      changed.append(line);
      int open = line.lastIndexOf("/*");
      comment = comment || open >= 0 ? line.indexOf("*/", Math.max(open, 0)) < 0 : comment;
      boolean inside = comment || line.matches("(?s).*(\\\\|\\*/)\n|.*[^\n]");
      if (!inside && random.nextInt(4) == 0) {
        String next = i + 1 < lines.length ? lines[i + 1] : "";
        changed.append(next.replaceAll("(?s)\\S.*|\n", "")).append(added).append('\n');
      }
    }
    return changed.toString();
  }
}
