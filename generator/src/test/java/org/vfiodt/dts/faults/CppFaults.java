// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Faults in includes, macros and conditions. */
final class CppFaults {
  private static final Pattern INCLUDE =
      Pattern.compile("^(#|/)include/? ([<\"])([\\w/.-]+|s+)[>\"]");
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?<=^#)(include|ifdef|ifndef|if|endif|else|define)\\b");
  private static final Pattern ARGUMENT = Pattern.compile("(?<=[A-Z]\\([^()]{0,40}), ?\\w+(?=\\))");

  private CppFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        new FaultKind("included file misspelt", CppFaults::include),
        new FaultKind("directive misspelt", CppFaults::directive),
        new FaultKind("#endif taken out", CppFaults::noEndif),
        new FaultKind("#endif too many", CppFaults::extraEndif),
        new FaultKind("argument of a macro missing", CppFaults::argument));
  }

  private static List<Fault> include(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i < lines.count(); i++) {
        for (MatchResult match : lines.find(i, INCLUDE)) {
          int dot = lines.raw(i).indexOf('.', match.start(3));
          int at = dot < 0 ? match.end(3) - 1 : dot - 1;
          faults.add(lines.replace("included file misspelt", i, at, at + 1, ""));
        }
      }
    }
    return faults;
  }

  /** Two letters of the word change places. */
  private static List<Fault> directive(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i < lines.count(); i++) {
        for (MatchResult match : lines.find(i, DIRECTIVE)) {
          String word = match.group();
          int last = word.length();
          String swapped =
              word.substring(0, last - 2) + word.charAt(last - 1) + word.charAt(last - 2);
          faults.add(lines.replace("directive misspelt", i, match.start(), match.end(), swapped));
        }
      }
    }
    return faults;
  }

  private static List<Fault> noEndif(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i < lines.count(); i++) {
        if (lines.code(i).startsWith("#endif")) {
          faults.add(lines.changed("#endif taken out", i, ""));
        }
      }
    }
    return faults;
  }

  private static List<Fault> extraEndif(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i < lines.count(); i++) {
        if (lines.code(i).matches("\\};\\s*")) {
          faults.add(lines.inserted("#endif too many", i + 1, "#endif"));
        }
      }
    }
    return faults;
  }

  private static List<Fault> argument(Board board) {
    List<Fault> faults = new ArrayList<>();
    for (Lines lines : board.files()) {
      for (int i = 0; i < lines.count(); i++) {
        if (!lines.isDirective(i)) {
          for (MatchResult match : lines.find(i, ARGUMENT)) {
            faults.add(
                lines.replace("argument of a macro missing", i, match.start(), match.end(), ""));
          }
        }
      }
    }
    return faults;
  }
}
