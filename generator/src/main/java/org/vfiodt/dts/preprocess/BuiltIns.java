// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/** The macros whose meaning depends on where they stand, as GNU cpp has them. */
final class BuiltIns {
  /** Stands for each of them in the table. */
  static final Macro MACRO = new Macro(new Macro.Definition("", 0, null, false, List.of()), null);

  private static final String LINE = "__LINE__";
  private static final String FILE = "__FILE__";
  private static final String BASE_FILE = "__BASE_FILE__";
  private static final String LEVEL = "__INCLUDE_LEVEL__";
  private static final String COUNTER = "__COUNTER__";

  static final List<String> NAMES =
      List.of(
          LINE,
          FILE,
          BASE_FILE,
          LEVEL,
          COUNTER,
          "__DATE__",
          "__TIME__",
          "__TIMESTAMP__",
          Condition.HAS_INCLUDE,
          Condition.HAS_INCLUDE_NEXT);

  /** What {@code #line} made of a file. */
  private record Presumed(int shift, String name) {}

  private final SourceFile root;
  private final Findings findings;
  private final Map<SourceFile, Presumed> presumed = new HashMap<>();
  private int counter;

  BuiltIns(SourceFile root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /**
   * Obeys {@code #line}.
   *
   * @param shift what to add to the line numbers of the file from here on
   * @param newName null to keep the name
   */
  void line(SourceFile file, int shift, String newName) {
    presumed.put(file, new Presumed(shift, newName == null ? seen(file).name() : newName));
  }

  private Presumed seen(SourceFile file) {
    Presumed made = presumed.get(file);
    return made == null ? new Presumed(0, file.name()) : made;
  }

  /** What a name means at a token. */
  Macro at(Token token) {
    Span origin = token.origin();
    return switch (token.text()) {
      case LINE -> number(token, origin.line() + seen(origin.file()).shift());
      case FILE -> string(token, seen(origin.file()).name());
      case BASE_FILE -> string(token, root.name());
      case LEVEL -> number(token, depth(origin.file()));
      case COUNTER -> number(token, counter++);
      default -> refused(token);
    };
  }

  private static int depth(SourceFile file) {
    int depth = 0;
    for (SourceFile at = file; at.includedFrom().isPresent(); depth++) {
      at = at.includedFrom().get().file();
    }
    return depth;
  }

  private Macro refused(Token token) {
    boolean clock = !token.text().startsWith(Condition.HAS_INCLUDE);
    findings.add(
        clock
            ? Diagnostic.at(
                    token.span(),
                    DtsCode.CLOCK_MACRO,
                    token.text() + " would make every run give another result")
                .hint("define a macro of your own with -D")
            : Diagnostic.at(
                token.span(), DtsCode.DIRECTIVE, token.text() + " is only for #if and #elif"));
    return number(token, 0);
  }

  private static Macro number(Token token, int value) {
    return made(token, TokenType.NUMBER, String.valueOf(value));
  }

  private static Macro string(Token token, String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return made(token, TokenType.STRING, '"' + escaped + '"');
  }

  private static Macro made(Token token, TokenType type, String text) {
    Token body = token.respelt(type, text).pasting(false);
    return new Macro(new Macro.Definition(token.text(), 0, null, false, List.of(body)), null);
  }
}
