// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * Tells where conditions do not match. The line that is at fault is often another one than the one
 * where that is noticed: a directive that is misspelt is only text.
 */
final class ConditionFaults {
  private static final List<String> OPENING = List.of("if", "ifdef", "ifndef");
  private static final List<String> CLOSING = List.of("endif");

  /** Looking further back costs, and is no help. */
  private static final int MOST_LINES = 20_000;

  private final SourceFile file;

  ConditionFaults(SourceFile file) {
    this.file = file;
  }

  /**
   * A condition that is open at the end of its file.
   *
   * @param opened its line
   * @param closedLast the line of the condition inside it that was closed last, if there is one
   */
  Diagnostic open(Span opened, Optional<Span> closedLast) {
    Optional<Diagnostic> misspelt =
        misspelt(opened.line() + 1, file.source().lineCount(), CLOSING)
            .map(found -> found.note(opened, "so this condition has no #endif"));
    return misspelt.orElseGet(() -> isGuard(opened) ? guard(opened, closedLast) : plain(opened));
  }

  private static Diagnostic plain(Span opened) {
    return Diagnostic.at(opened, DtsCode.CONDITIONAL, "the condition has no #endif");
  }

  /** Where the last line closes something else, that is what has no end of its own. */
  private Diagnostic guard(Span opened, Optional<Span> closedLast) {
    int last = lastLine();
    if (closedLast.isPresent() && word(last).equals("endif")) {
      return plain(closedLast.get())
          .note(line(last), "this one closes the include guard of the file");
    }
    boolean ended = file.text().endsWith("\n");
    int end = Math.max(0, file.text().length() - (ended ? 1 : 0));
    return Diagnostic.at(
            file.span(end, end), DtsCode.CONDITIONAL, "expected '#endif' at the end of the file")
        .note(opened, "the include guard starts here");
  }

  /** An {@code #else} or {@code #endif} that belongs to nothing. */
  Diagnostic unopened(Span at) {
    return misspelt(1, at.line() - 1, OPENING)
        .map(found -> found.note(at, "so there is no #if for this line"))
        .orElseGet(() -> Diagnostic.at(at, DtsCode.CONDITIONAL, "there is no #if for this line"));
  }

  private Optional<Diagnostic> misspelt(int from, int to, List<String> meant) {
    for (int number = Math.max(from, to - MOST_LINES); number <= to; number++) {
      String word = word(number);
      Optional<String> near =
          word.length() < 2 || Directive.of(word).isPresent()
              ? Optional.empty()
              : Suggestion.nearest(word, meant);
      if (near.isPresent()) {
        return Optional.of(
            Diagnostic.at(line(number), DtsCode.CONDITIONAL, "there is no directive #" + word)
                .hint("did you mean '#" + near.get() + "'?"));
      }
    }
    return Optional.empty();
  }

  /** {@code #ifndef X} and {@code #define X} in front of everything else. */
  private boolean isGuard(Span opened) {
    int number = opened.line();
    for (int before = 1; before < number; before++) {
      if (!word(before).isEmpty()) {
        return false;
      }
    }
    String[] words = file.source().lineText(number).strip().split("\\s+");
    String define = file.source().lineText(Math.min(number + 1, file.source().lineCount()));
    return words.length > 1
        && words[0].equals("#ifndef")
        && define.strip().matches("#define\\s+\\Q" + words[1] + "\\E\\b.*");
  }

  /** The word of a line that starts with {@code #}; empty on other lines and properties. */
  private String word(int number) {
    String line = file.source().lineText(number).strip();
    if (!line.startsWith("#")) {
      return "";
    }
    String rest = line.substring(1).stripLeading();
    int end = TokenEnds.identifierEnd(rest, 0, rest.length());
    boolean property = end < rest.length() && ",._+*?@-=;".indexOf(rest.charAt(end)) >= 0;
    return property ? "" : rest.substring(0, end);
  }

  private int lastLine() {
    int last = file.source().lineCount();
    while (last > 1 && file.source().lineText(last).isBlank()) {
      last--;
    }
    return last;
  }

  private Span line(int number) {
    String line = file.source().lineText(number);
    int start = offset(number) + line.length() - line.stripLeading().length();
    return file.span(start, offset(number) + line.stripTrailing().length());
  }

  private int offset(int number) {
    return file.source().start(number);
  }
}
