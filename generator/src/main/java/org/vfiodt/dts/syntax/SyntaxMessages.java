// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.grammar.DtsParser;
import org.vfiodt.source.Span;

/** Words a syntax error for somebody who knows device trees but no grammar. */
final class SyntaxMessages {
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

  private static final Set<String> DIRECTIVES =
      Set.of("#include", "#define", "#undef", "#if", "#ifdef", "#ifndef", "#else", "#endif");

  private static final Set<Integer> VALUE_STARTS =
      Set.of(STRING, LESS, LEFT_BRACKET, LABEL_REFERENCE, PATH_REFERENCE, BITS, INCBIN);

  private static final Set<Integer> STATEMENTS =
      Set.of(NAME, LABEL, RIGHT_BRACE, DELETE_NODE, DELETE_PROPERTY, OMIT_IF_NO_REF);

  private final FlatText text;
  private final Set<String> macros;
  private final MacroBalance balance;

  /**
   * @param macros all that are defined, to find what a misspelt one was meant to be
   */
  SyntaxMessages(FlatText text, Set<String> macros) {
    this.text = text;
    this.macros = macros;
    this.balance = new MacroBalance(text);
  }

  /** A sign that is missing, told at the end of what stands before it. */
  Diagnostic missing(Parser parser, int type) {
    return balance.blame(parser.getInputStream()).orElseGet(() -> missingHere(parser, type));
  }

  private Diagnostic missingHere(Parser parser, int type) {
    Token before = parser.getInputStream().LT(-1);
    if (isOverLines(before)) {
      return openString(before);
    }
    String sign = TokenWords.expected(IntervalSet.of(type));
    Diagnostic diagnostic =
        Diagnostic.at(
            behind(before), DtsCode.MISSING_TOKEN, "expected " + sign + " after " + quote(before));
    if (type == RIGHT_BRACE && parser.getContext() instanceof DtsParser.BodyContext body) {
      return diagnostic.note(span(body.LEFT_BRACE().getSymbol()), "to close this '{'");
    }
    return diagnostic;
  }

  /** A token that starts no statement of the place it stands in. */
  Diagnostic misplaced(Token token, boolean inBody) {
    if (token.getType() == RIGHT_BRACE) {
      return Diagnostic.at(span(token), DtsCode.SYNTAX, "this '}' closes nothing");
    }
    return DIRECTIVES.contains(token.getText())
        ? directive(token)
        : unexpected(
            token,
            inBody ? "a property, a child node or '}'" : "a node ('/ {' or '&label {')",
            false);
  }

  /** A token that does not continue its statement. */
  Diagnostic explain(Parser parser, RecognitionException error) {
    return balance.blame(parser.getInputStream()).orElseGet(() -> explainHere(parser, error));
  }

  private Diagnostic explainHere(Parser parser, RecognitionException error) {
    Token token = error.getOffendingToken();
    Token before = parser.getInputStream().LT(-1);
    IntervalSet expected = error.getExpectedTokens();
    if (before == null) {
      return unexpected(token, TokenWords.expected(expected), false);
    }
    boolean statementEnds = token.getType() == SEMICOLON || token.getType() == COMMA;
    if (DIRECTIVES.contains(before.getText())) {
      return directive(before);
    }
    if (isOverLines(before) || isOverLines(token)) {
      return openString(isOverLines(before) ? before : token);
    }
    if (token.getType() == COMMA && expected.contains(GREATER)) {
      return Diagnostic.at(
          place(token), DtsCode.SYNTAX, "cells are separated by blanks, not by commas");
    }
    if (statementEnds && before.getType() == GREATER && expected.contains(LEFT_PAREN)) {
      return Diagnostic.at(place(before), DtsCode.MISSING_TOKEN, "expected ')' before '>'");
    }
    if (expected.contains(SEMICOLON) && VALUE_STARTS.contains(token.getType())) {
      if (isOnLaterLine(before, token)) {
        return Diagnostic.at(
            behind(before), DtsCode.MISSING_TOKEN, "expected ',' or ';' after " + quote(before));
      }
      return unexpected(token, "',' or ';' after " + quote(before), false);
    }
    if (before.getType() == COMMA && STATEMENTS.contains(token.getType())) {
      return Diagnostic.at(place(before), DtsCode.SYNTAX, "expected ';' instead of ','")
          .hint("a comma says that another value follows");
    }
    String wanted = TokenWords.expected(expected);
    boolean number = expected.contains(LITERAL);
    boolean valueFollows = before.getType() == COMMA || number && token.getType() == WORD;
    if (isOnLaterLine(before, token) && !valueFollows) {
      return Diagnostic.at(
          behind(before), DtsCode.SYNTAX, "expected " + wanted + " after " + quote(before));
    }
    Diagnostic told = unexpected(token, wanted, number);
    boolean word = token.getType() == WORD && expected.contains(STRING);
    return word ? told.hint("a string needs quotes: \"" + token.getText() + "\"") : told;
  }

  static boolean isOverLines(Token token) {
    return token.getType() == STRING && token.getText().indexOf('\n') >= 0;
  }

  private Diagnostic openString(Token string) {
    Span all = span(string);
    Span at = all.file().span(all.start(), all.start() + string.getText().indexOf('\n'));
    return Diagnostic.at(at, DtsCode.SYNTAX, "the string is not closed on its line")
        .hint("close it with '\"'");
  }

  /** Whether what is expected belongs to a line that is already over. */
  private boolean isOnLaterLine(Token before, Token token) {
    for (int i = before.getStopIndex() + 1;
        i < Math.min(token.getStartIndex(), text.length());
        i++) {
      if (text.at(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private Diagnostic directive(Token token) {
    return Diagnostic.at(span(token), DtsCode.SYNTAX, token.getText() + " is not preprocessed here")
        .hint("files of /include/ are read as they are; use #include for this file");
  }

  private Diagnostic unexpected(Token token, String wanted, boolean number) {
    String found = token.getText();
    Span at = place(token);
    switch (token.getType()) {
      case Token.EOF -> {
        return Diagnostic.at(at, DtsCode.SYNTAX, "the file ends where " + wanted + " is expected");
      }
      case WORD -> {
        if (number) {
          return Diagnostic.at(
                  span(token),
                  DtsCode.UNDEFINED_WORD,
                  "'" + found + "' is no number: no macro of this name is defined")
              .hint(suggestion(found));
        }
      }
      case UNKNOWN_KEYWORD -> {
        return Diagnostic.at(at, DtsCode.SYNTAX, "there is no keyword " + found)
            .hint(keyword(found));
      }
      default -> {
        // told below
      }
    }
    if (found.equals("\"")) {
      return Diagnostic.at(at, DtsCode.SYNTAX, "the string is not closed with '\"'");
    }
    return Diagnostic.at(at, DtsCode.SYNTAX, "expected " + wanted + ", found " + quote(token));
  }

  private static Optional<String> keyword(String word) {
    String start = word.substring(0, word.length() - 1);
    return KEYWORDS.stream()
        .filter(known -> known.startsWith(start))
        .findFirst()
        .map(known -> "did you mean '" + known + "'?")
        .or(() -> Suggestion.hint(word, KEYWORDS));
  }

  private Optional<String> suggestion(String word) {
    Optional<String> near = Suggestion.hint(word, macros);
    return near.isPresent() ? near : Optional.of("include the header that defines it");
  }

  private Span span(Token token) {
    int start = Math.min(token.getStartIndex(), Math.max(0, text.length() - 1));
    int end = Math.max(start, token.getStopIndex() + 1);
    return text.span(start, Math.min(end, text.length()));
  }

  /** Where a reader of the source sees a token: a macro's use rather than its body. */
  private Span place(Token token) {
    return span(token).outermost();
  }

  /** The end of a token; the use of the macro that the token came from. */
  private Span behind(Token token) {
    Span own = span(token);
    Span seen = place(token);
    return own.expandedFrom().isPresent() ? seen : seen.file().span(seen.end(), seen.end());
  }

  private static String quote(Token token) {
    String found = token.getText();
    boolean isLong = found.length() > 40;
    return "'" + (isLong ? found.substring(0, 40) + "..." : found).replace('\n', ' ') + "'";
  }
}
