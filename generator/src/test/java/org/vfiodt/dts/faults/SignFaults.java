// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Signs that are left out or that are too many. */
final class SignFaults {
  private static final String STRAYS = "$`!)]";

  private SignFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        dropped("semicolon dropped behind a property", ";(?=\\s*$)", SignFaults::isProperty),
        dropped("semicolon dropped behind '}'", "(?<=\\});", (lines, i) -> true),
        dropped("'{' dropped", "\\s*\\{(?=\\s*$)", (lines, i) -> true),
        dropped("'}' dropped, ';' kept", "\\}(?=;)", (lines, i) -> isClosing(lines, i)),
        dropped("'};' blanked out", "\\};", (lines, i) -> isClosing(lines, i)),
        new FaultKind("line of '};' taken out", SignFaults::closingLines),
        new FaultKind("line with '};' too many", SignFaults::extraClosing),
        inserted("':' for ';'", ";(?=\\s*$)", ":", SignFaults::isProperty),
        inserted("',' for ';'", ";(?=\\s*$)", ",", SignFaults::isProperty),
        inserted("';' for ','", ",(?= [<\"])", ";", SignFaults::isProperty),
        inserted("'==' for '='", "=", "==", SignFaults::isProperty),
        inserted("':' for '='", " =", ":", SignFaults::isProperty),
        inserted("'(' for '{'", "\\{(?=\\s*$)", "(", (lines, i) -> true),
        inserted("',' between cells", "(?<=<\\w{1,40}) (?=\\w+[> ])", ", ", SignFaults::isProperty),
        dropped("'>;' dropped", ">;$", SignFaults::isProperty),
        inserted("'{' too many", ";(?=\\s*$)", "; {", SignFaults::isProperty),
        dropped("'<' dropped", "<(?=[^<=]*>)", SignFaults::isProperty),
        dropped("'>' dropped", "(?<=[\\w)])>(?=[,;])", (lines, i) -> true),
        dropped("'[' dropped", "\\[", (lines, i) -> true),
        dropped("']' dropped", "\\]", (lines, i) -> true),
        dropped("'(' dropped", "(?<=[< (])\\(", (lines, i) -> !lines.isDirective(i)),
        dropped("')' dropped", "\\)", (lines, i) -> !lines.isDirective(i)),
        dropped("')' dropped in a macro's body", "(?<=\\S)\\)$", Lines::isDirective),
        dropped("'=' dropped", " ?=", SignFaults::isProperty),
        dropped("',' dropped between values", ",(?= [<\"])", SignFaults::isProperty),
        dropped("',' dropped at the end of a line", "(?<=[>\"]),$", (lines, i) -> true),
        dropped("'&' dropped in a value", "(?<=[< ])&(?=\\w)", SignFaults::isProperty),
        dropped("'&' dropped before a node", "^&(?=\\w)", (lines, i) -> true),
        dropped("':' dropped behind a label", "(?<=^\\s{0,40}\\w{1,40}):", (lines, i) -> true),
        dropped("opening quote dropped", "\"(?=s)", SignFaults::isProperty),
        dropped("closing quote dropped", "(?<=s)\"", SignFaults::isProperty),
        new FaultKind("comment without an end", SignFaults::openComment),
        new FaultKind("stray character", SignFaults::stray));
  }

  static boolean isProperty(Lines lines, int index) {
    return !lines.isDirective(index) && lines.code(index).matches("\\s*[\\w,#.?+-]+( = .*|;\\s*)");
  }

  private static boolean isClosing(Lines lines, int index) {
    return lines.code(index).matches("\\s*\\};\\s*");
  }

  private static FaultKind dropped(String name, String sign, BiPredicate<Lines, Integer> where) {
    return inserted(name, sign, "", where);
  }

  private static FaultKind inserted(
      String name, String sign, String by, BiPredicate<Lines, Integer> where) {
    Pattern pattern = Pattern.compile(sign);
    return new FaultKind(
        name,
        board -> {
          List<Fault> faults = new ArrayList<>();
          for (Lines lines : board.files()) {
            for (int i = 0; i < lines.count(); i++) {
              if (where.test(lines, i)) {
                for (MatchResult match : lines.find(i, pattern)) {
                  faults.add(lines.replace(name, i, match.start(), match.end(), by));
                }
              }
            }
          }
          return faults;
        });
  }

  private static List<Fault> closingLines(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 1; i < lines.count(); i++) {
        if (isClosing(lines, i)) {
          faults.add(lines.without("line of '};' taken out", i));
        }
      }
    }
    return faults;
  }

  private static List<Fault> extraClosing(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i < lines.count(); i++) {
        if (isProperty(lines, i) && lines.code(i).stripTrailing().endsWith(";")) {
          faults.add(lines.inserted("line with '};' too many", i + 1, lines.indent(i) + "};"));
        }
      }
    }
    return faults;
  }

  private static List<Fault> openComment(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i < lines.count(); i++) {
        if (isProperty(lines, i) && lines.raw(i).endsWith(";")) {
          String line = lines.raw(i) + " /* as on revision B";
          faults.add(lines.changed("comment without an end", i, line));
        }
      }
    }
    return faults;
  }

  private static List<Fault> stray(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i < lines.count(); i++) {
        String line = lines.code(i);
        if (isProperty(lines, i) && line.endsWith(";")) {
          String sign = STRAYS.substring(i % STRAYS.length(), i % STRAYS.length() + 1);
          int start = lines.indent(i).length();
          int at = i % 3 == 0 || !line.contains("=") ? start : line.length() - 1;
          faults.add(lines.replace("stray character", i, at, at, sign));
        }
      }
    }
    return faults;
  }
}
