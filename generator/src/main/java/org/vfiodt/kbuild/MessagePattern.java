// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Severity;

/**
 * One form of message. Named groups {@code file}, {@code line}, {@code column}, {@code severity}
 * and {@code text} are read where the pattern has them.
 */
record MessagePattern(BuildTool tool, Severity severity, Pattern pattern) {
  /** What a form found in a line. */
  record Found(BuildTool tool, String file, int line, int column, Severity severity, String text) {}

  private static final String PLACE = "(?<file>[^\\s:'\"`][^:'\"`]*):";

  /** In the order in which they are tried. */
  static final List<MessagePattern> ALL =
      List.of(
          error(
              BuildTool.MODPOST,
              "ERROR: (?:modpost: )?(?<text>\".*\" \\[(?<file>.*)\\] undefined!)"),
          error(BuildTool.MODPOST, "ERROR: modpost: (?<text>.*)"),
          warning(BuildTool.MODPOST, "WARNING: modpost: (?<text>.*)"),
          warning(BuildTool.MODPOST, "WARNING: (?<file>[^:\\s]+\\.o)\\([^)]*\\): (?<text>.*)"),
          warning(
              BuildTool.MODPOST,
              "WARNING: (?<text>\".*\" \\[.*\\] (?:undefined!|has no CRC!)|modpost.*)"),
          warning(BuildTool.KCONFIG, "WARNING: (?<text>unmet direct dependencies detected for .*)"),
          warning(
              BuildTool.KCONFIG, "warning: (?<text>\\(.*\\) selects .* unmet direct dependenc.*)"),
          any(
              BuildTool.KCONFIG,
              PLACE + "(?<line>\\d+): ?(?<severity>error|warning):? ?(?<text>\\S.*)",
              "(?:.*/)?(?:Kconfig[^/:]*|\\.config[^/:]*|[^/:]*\\.config)"),
          error(
              BuildTool.KCONFIG,
              "(?<file>(?:[^\\s:]*/)?Kconfig[^/:]*):(?<line>\\d+): (?<text>(?:syntax error|can't open"
                  + " file|missing end statement|recursive).*)"),
          error(
              BuildTool.DTC,
              "Error: " + PLACE + "(?<line>\\d+)\\.(?<column>\\d+)(?:-[\\d.]+)?:? ?(?<text>.*)"),
          any(
              BuildTool.DTC,
              PLACE
                  + "(?<line>\\d+)\\.(?<column>\\d+)(?:-[\\d.]+)?: (?<severity>Warning|ERROR|Error)"
                  + " (?<text>\\([a-z0-9_]+\\):.*)",
              ".*"),
          any(
              BuildTool.DTC,
              PLACE + " (?<severity>Warning|ERROR) (?<text>\\([a-z0-9_]+\\):.*)",
              ".*\\.dtb?s?i?o?"),
          any(BuildTool.DTC, "(?<severity>Warning|ERROR) (?<text>\\([a-z0-9_]+\\):.*)", ""),
          error(BuildTool.DTC, "(?:FATAL ERROR|DTC ERROR): (?<text>.*)"),
          error(BuildTool.DTC, "ERROR: (?<text>Input tree has errors.*)"),
          any(
              BuildTool.ASSEMBLER,
              PLACE + "(?<line>\\d+): (?<severity>Error|Warning): (?<text>.*)",
              ".*"),
          warning(
              BuildTool.MAKE, PLACE + "(?<line>\\d+): warning: (?<text>(?:over|ign).*recipe.*)"),
          any(
              BuildTool.COMPILER,
              PLACE
                  + "(?<line>\\d+):(?:(?<column>\\d+):)? (?<severity>fatal error|error|warning|note):"
                  + " (?<text>.*)",
              ".*"),
          error(
              BuildTool.LINKER,
              "(?:(?:\\S*[-/])?ld(?:\\.bfd)?: )?"
                  + PLACE
                  + "(?:(?<line>\\d+):|\\([^)]*\\):) (?<text>undefined reference to .*)"),
          error(
              BuildTool.LINKER,
              "(?:(?:\\S*[-/])?ld(?:\\.bfd)?: )?"
                  + PLACE
                  + "(?:(?<line>\\d+):|\\([^)]*\\):) (?<text>(?:multiple definition of|relocation).*)"),
          warning(
              BuildTool.LINKER,
              "(?:\\S*[-/])?ld(?:\\.bfd)?: warning: (?<file>[^:\\s]+\\.o): (?<text>.*)"),
          warning(BuildTool.LINKER, "(?:\\S*[-/])?ld(?:\\.bfd)?: warning: (?<text>.*)"),
          error(
              BuildTool.LINKER,
              "(?:\\S*[-/])?ld(?:\\.bfd)?: (?<text>(?!NOTE:|.*: [iI]n function)(?:error: )?.*)"),
          error(
              BuildTool.COMPILER,
              "(?:\\S*[-/])?(?:gcc|cc1|cpp|g\\+\\+|cc|collect2)(?:-\\d+)?: (?:fatal )?error: (?<text>.*)"),
          warning(
              BuildTool.COMPILER,
              "(?:\\S*[-/])?(?:gcc|cc1|cpp|g\\+\\+|cc)(?:-\\d+)?: warning: (?<text>.*)"),
          error(
              BuildTool.SHELL,
              "(?<text>(?:\\S*/)?(?:ba|da)?sh: (?:line )?(?:\\d+: )?[^:]+: (?:command )?not found)"),
          error(
              BuildTool.SHELL,
              "(?<file>\\S+\\.sh): (?:line )?(?<line>\\d+): (?<text>[^:]+: (?:command )?not found)"),
          error(
              BuildTool.SHELL,
              "(?:make(?:\\[\\d+\\])?|env|(?:\\S*/)?env): (?<text>\\S+: (?:No such file or"
                  + " directory|Command not found|Permission denied))"),
          error(
              BuildTool.MAKE,
              "make(?:\\[\\d+\\])?: \\*\\*\\* (?:\\[)?"
                  + PLACE
                  + "(?<line>\\d+): (?<text>[^]]*(?:\\] )?Error.*)"),
          error(BuildTool.MAKE, "make(?:\\[\\d+\\])?: \\*\\*\\* (?<text>.*)"),
          error(BuildTool.MAKE, PLACE + "(?<line>\\d+): \\*\\*\\* (?<text>.*)"),
          warning(BuildTool.MAKE, "make(?:\\[\\d+\\])?: warning: (?<text>.*)"));

  private static MessagePattern error(BuildTool tool, String pattern) {
    return new MessagePattern(tool, Severity.ERROR, Pattern.compile(pattern));
  }

  private static MessagePattern warning(BuildTool tool, String pattern) {
    return new MessagePattern(tool, Severity.WARNING, Pattern.compile(pattern));
  }

  /** A form that names its own severity, for files of these names only. */
  private static MessagePattern any(BuildTool tool, String pattern, String files) {
    String whole =
        files.isEmpty() || files.equals(".*")
            ? pattern
            : pattern.replace(PLACE, "(?<file>" + files + "):");
    return new MessagePattern(tool, Severity.NOTE, Pattern.compile(whole));
  }

  Optional<Found> find(String line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            tool,
            group(matcher, "file").strip(),
            number(group(matcher, "line")),
            number(group(matcher, "column")),
            group(matcher, "severity").isEmpty() ? severity : named(group(matcher, "severity")),
            group(matcher, "text").strip()));
  }

  private static Severity named(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "warning" -> Severity.WARNING;
      case "note" -> Severity.NOTE;
      default -> Severity.ERROR;
    };
  }

  private String group(Matcher matcher, String name) {
    String value = pattern.pattern().contains("(?<" + name + ">") ? matcher.group(name) : null;
    return value == null ? "" : value;
  }

  private static int number(String digits) {
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}
