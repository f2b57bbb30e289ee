// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words and numbers that are misspelt. */
final class WordFaults {
  private WordFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        words("label misspelt in a value", "(?<=[< ]&)\\w+", false, WordFaults::noLabel),
        words("label misspelt before a node", "(?<=^&)\\w+(?= \\{)", false, WordFaults::noLabel),
        words("path misspelt in a reference", "(?<=&\\{/)[\\w/@-]+", false, WordFaults::shorter),
        words("macro misspelt", "\\b[A-Z_][A-Z0-9_]{3,}\\b", false, WordFaults::noMacro),
        words("keyword misspelt", "(?<=/)[a-z-]{4,}[a-z0-9](?=/)", false, WordFaults::shorter),
        words("number with a stray letter", "\\b0x[0-9a-f]+\\b", false, (board, w) -> w + "g"),
        words(
            "decimal number with a letter",
            "(?<=[< ])[1-9]\\d*(?=[ >])",
            false,
            (board, w) -> w + "k"),
        words("octal number with a digit 9", "(?<=[< ])[1-9](?=[ >])", false, (b, w) -> "09"),
        words(
            "number too large for its cell",
            "(?<=<)0x[0-9a-f]+(?=[ >])",
            false,
            (board, w) -> "0x1ffffffff"),
        words(
            "byte with a digit missing",
            "(?<=[\\[ ])[0-9a-f]{2}(?=[0-9a-f ]{0,99}\\])",
            false,
            (board, w) -> w.substring(1)),
        words("width that /bits/ does not know", "(?<=/bits/ )\\d+", false, (b, w) -> "7"),
        words("node without a name", "(?<=: )[\\w,@-]+(?= \\{)", false, (board, w) -> ""),
        words("blank in a node's name", "(?<=[a-z])-(?=[a-z]\\w* \\{)", false, (board, w) -> " "),
        words(
            "letter O for the zero of 0x",
            "\\b0x[0-9a-f]+\\b",
            false,
            (board, w) -> "O" + w.substring(1)),
        words(
            "string without quotes",
            "(?<== )\"s+\"(?=;)",
            false,
            (board, w) -> w.substring(1, w.length() - 1)),
        words(
            "string in typographic quotes",
            "(?<== )\"s+\"(?=;)",
            false,
            (board, w) ->
                "\u00e2\u0080\u009c" + w.substring(1, w.length() - 1) + "\u00e2\u0080\u009d"),
        words(
            "blank in a property's name",
            "(?<=^\\s{1,40}[a-z]{1,40})-(?=[a-z-]+ =)",
            false,
            (b, w) -> " "),
        words("blank behind the '@' of a node", "(?<=[a-z]@)(?=\\w+ \\{)", false, (b, w) -> " "),
        words("slash of a keyword dropped", "(?<=/[a-z-]{4,40})/(?= )", false, (b, w) -> ""),
        words("'&' doubled", "&(?=\\w)", false, (b, w) -> "&&"),
        words("string in single quotes", "(?<== )\"s+\"(?=;)", false, WordFaults::single));
  }

  private static FaultKind words(
      String name, String word, boolean directives, BiFunction<Board, String, String> spell) {
    Pattern pattern = Pattern.compile(word);
    return new FaultKind(
        name,
        board -> {
          List<Fault> faults = new ArrayList<>();
          for (Lines lines : board.files()) {
            for (int i = 0; i < lines.count(); i++) {
              if (lines.isDirective(i) == directives) {
                for (MatchResult match : lines.find(i, pattern)) {
                  String written = lines.raw(i).substring(match.start(), match.end());
                  String spelt = spell.apply(board, written);
                  if (!spelt.equals(written)) {
                    faults.add(lines.replace(name, i, match.start(), match.end(), spelt));
                  }
                }
              }
            }
          }
          return faults;
        });
  }

  /** Drops the middle letter or swaps two, whichever gives no label of the board. */
  private static String noLabel(Board board, String word) {
    String other = board.isLabel(shorter(board, word)) ? swapped(word) : shorter(board, word);
    return board.isLabel(word) && !board.isLabel(other) && !other.isEmpty() ? other : word;
  }

  private static String noMacro(Board board, String word) {
    String other = shorter(board, word);
    return board.isMacro(word) && !board.isMacro(other) ? other : word;
  }

  static String shorter(Board board, String word) {
    int middle = word.length() / 2;
    return word.substring(0, middle) + word.substring(middle + 1);
  }

  private static String swapped(String word) {
    int middle = word.length() / 2;
    return middle == 0
        ? word
        : word.substring(0, middle - 1)
            + word.charAt(middle)
            + word.charAt(middle - 1)
            + word.substring(middle + 1);
  }

  private static String single(Board board, String string) {
    return "'" + string.substring(1, string.length() - 1) + "'";
  }
}
