// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.vfiodt.diag.Suggestion;

/** The words of the language and of one source, to find what a wrong one was meant to be. */
final class SourceWords {
  private static final List<String> KEYWORDS =
      List.of(
          "/dts-v1/",
          "/plugin/",
          "/memreserve/",
          "/bits/",
          "/incbin/",
          "/include/",
          "/delete-property/",
          "/delete-node/",
          "/omit-if-no-ref/");

  private static final List<String> DIRECTIVES =
      List.of(
          "#include",
          "#define",
          "#undef",
          "#if",
          "#ifdef",
          "#ifndef",
          "#elif",
          "#else",
          "#endif",
          "#error",
          "#warning");

  private final Set<String> macros;
  private Set<String> labels;

  /**
   * @param macros all that are defined
   */
  SourceWords(Set<String> macros) {
    this.macros = macros;
  }

  /** Whether a word is a directive that was not obeyed. */
  static boolean isDirective(String word) {
    return DIRECTIVES.contains(word);
  }

  /** The directive that a word starting with {@code #} was meant to be. */
  static Optional<String> directive(String word) {
    return word.startsWith("#") && word.length() > 2
        ? Suggestion.nearest(word, DIRECTIVES)
        : Optional.empty();
  }

  /** The keyword that was meant by a word between slashes, of which the last may be missing. */
  static Optional<String> keyword(String word) {
    String start = word.endsWith("/") ? word.substring(0, word.length() - 1) : word;
    return KEYWORDS.stream()
        .filter(known -> known.startsWith(start))
        .findFirst()
        .or(() -> Suggestion.nearest(word, KEYWORDS));
  }

  Optional<String> macro(String word) {
    return Suggestion.nearest(word, macros);
  }

  /** Whether something in the source has a label, wherever that stands. */
  boolean isLabel(String word, CommonTokenStream tokens) {
    if (labels == null) {
      labels = new TreeSet<>();
      tokens.fill();
      tokens.getTokens().forEach(this::add);
    }
    return labels.contains(word);
  }

  private void add(Token token) {
    if (token.getType() == LABEL) {
      String written = token.getText();
      labels.add(written.substring(0, written.length() - 1));
    }
  }
}
