// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.source.Span;

/** What stands wrong behind a name, or in one. */
final class NameFaults {
  private static final Set<Integer> WORDS = Set.of(WORD, LITERAL, NAME, LABEL);

  private NameFaults() {}

  /** Something behind a name that neither assigns nor opens nor ends. */
  static Optional<Diagnostic> behind(SyntaxFault fault) {
    boolean name = fault.before() != null && fault.before().getType() == NAME;
    if (!name || !fault.wants(EQUALS)) {
      return Optional.empty();
    }
    if (SourceWords.isDirective(fault.before().getText())) {
      return Optional.empty();
    }
    if (fault.isOnLaterLine()) {
      return Optional.empty();
    }
    String before = fault.before().getText();
    if (fault.startsValue()) {
      return Optional.of(
          Diagnostic.at(
              fault.layout().end(fault.before()),
              DtsCode.MISSING_TOKEN,
              "expected '=' after '" + before + "'"));
    }
    if (fault.type() == EQUAL) {
      return fault.tell("expected '=' instead of '=='");
    }
    if (fault.type() == LEFT_PAREN) {
      return fault.tell("expected '{' instead of '('");
    }
    if (fault.type() == COLON) {
      return fault.tell(
          "a label is letters, digits and '_', and ':' directly behind it",
          "a label starts with a letter or '_'");
    }
    return fault.adjoins() ? inside(fault) : apart(fault, before);
  }

  private static Optional<Diagnostic> inside(SyntaxFault fault) {
    if (fault.type() != UNEXPECTED && fault.type() != SLASH && fault.type() != NOT) {
      return Optional.empty();
    }
    return fault.tell("'" + sign(fault) + "' cannot stand in a name");
  }

  private static Optional<Diagnostic> apart(SyntaxFault fault, String before) {
    String rest = fault.layout().restOfLine(fault.token().getStartIndex()).strip();
    String second = rest.replaceAll("[ \\t{=;].*", "");
    boolean at = fault.text().equals("@") || before.endsWith("@");
    if (!at && !WORDS.contains(fault.type()) || second.isEmpty()) {
      return Optional.empty();
    }
    if (at) {
      return fault.tell("a name has no blanks", "did you mean '" + before + second + "'?");
    }
    boolean node = rest.contains("{");
    boolean label = node && before.matches("[A-Za-z_]\\w*");
    String joined = "'" + before + "-" + second + "'";
    return fault.tell(
        "a name has no blanks",
        label
            ? "did you mean '" + before + ": " + second + "' or " + joined + "?"
            : "did you mean " + joined + "?");
  }

  /** Something behind a label where a name belongs. */
  static Optional<Diagnostic> afterLabel(SyntaxFault fault) {
    Token label = fault.before();
    if (label == null || label.getType() != LABEL || !fault.wants(NAME)) {
      return Optional.empty();
    }
    if (fault.startsValue() && !fault.isOnLaterLine()) {
      Span all = fault.layout().place(label);
      return Optional.of(
          Diagnostic.at(
              all.file().span(all.end() - 1, all.end()),
              DtsCode.SYNTAX,
              "expected '=' instead of ':'"));
    }
    if (fault.type() == LEFT_BRACE) {
      return Optional.of(
          Diagnostic.at(
              fault.layout().end(label),
              DtsCode.SYNTAX,
              "expected the name of the node after '" + label.getText() + "'"));
    }
    return Optional.empty();
  }

  /** A word between slashes that is no keyword. */
  static Optional<Diagnostic> keyword(SyntaxFault fault) {
    if (fault.type() == UNKNOWN_KEYWORD) {
      return Optional.of(unknown(fault.at(), fault.text()));
    }
    boolean slash = fault.before() != null && fault.before().getType() == SLASH;
    if (!slash || !fault.adjoins()) {
      return Optional.empty();
    }
    return keyword(fault, fault.before());
  }

  /** A keyword that lacks its second slash: the first one stands before a word. */
  static Optional<Diagnostic> keyword(SyntaxFault fault, Token slash) {
    String rest = fault.layout().restOfLine(slash.getStartIndex());
    String word = rest.replaceAll("^(/[a-z0-9_-]*/?)(?s:.*)", "$1");
    return word.length() > 3 && SourceWords.keyword(word).isPresent()
        ? Optional.of(
            unknown(
                fault.layout().span(slash.getStartIndex(), slash.getStartIndex() + word.length()),
                word))
        : Optional.empty();
  }

  private static Diagnostic unknown(Span at, String word) {
    return Diagnostic.at(at, DtsCode.SYNTAX, "there is no keyword " + word)
        .hint(SourceWords.keyword(word).map(known -> "did you mean '" + known + "'?"));
  }

  /** Quotes of other alphabets, and other characters that the language does not know. */
  static Optional<Diagnostic> foreign(SyntaxFault fault) {
    if (fault.type() != UNEXPECTED) {
      return Optional.empty();
    }
    String sign = sign(fault);
    if (sign.equals("\"")) {
      return fault.tell("the string is not closed with '\"'");
    }
    if (sign.charAt(0) < 0x80) {
      return Optional.empty();
    }
    int start = fault.token().getStartIndex();
    Span at = fault.layout().span(start, start + sign.length()).outermost();
    boolean quote = sign.matches("\u00e2\u0080[\u0098-\u009f]|\u00c2[\u00ab\u00bb]");
    return Optional.of(
        quote
            ? Diagnostic.at(at, DtsCode.SYNTAX, "'" + sign + "' is no quote of a string")
                .hint("write '\"'")
            : Diagnostic.at(
                at, DtsCode.SYNTAX, "'" + sign + "' can stand in strings and comments only"));
  }

  /** The whole character, of which a token is the first byte. */
  private static String sign(SyntaxFault fault) {
    int start = fault.token().getStartIndex();
    return fault.layout().substring(start, fault.layout().characterEnd(start));
  }
}
