// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.grammar.DtsParser;

/** Words a syntax error for somebody who knows device trees but no grammar. */
final class SyntaxMessages {
  private static final int LONGEST_QUOTE = 40;

  /** What is asked in turn about a token that does not continue its statement. */
  private static final List<SyntaxFault.Explanation> IN_STATEMENT =
      List.of(
          SyntaxMessages::openString,
          NumberFaults::glued,
          NumberFaults::word,
          NumberFaults::bytes,
          NameFaults::keyword,
          NameFaults::foreign,
          ValueFaults::end,
          ValueFaults::forms,
          ValueFaults::cells,
          ValueFaults::start,
          ValueFaults::operand,
          NameFaults::afterLabel,
          NameFaults::behind,
          SyntaxMessages::tooEarly);

  private static final List<SyntaxFault.Explanation> ANYWHERE =
      List.of(
          Misplacements::directive,
          Misplacements::keyword,
          Misplacements::stray,
          NameFaults::foreign);

  private final TokenLayout layout;
  private final SourceWords words;
  private final MacroBalance balance;

  /**
   * @param macros all that are defined, to find what a misspelt one was meant to be
   */
  SyntaxMessages(FlatText text, Set<String> macros) {
    this.layout = new TokenLayout(text);
    this.words = new SourceWords(macros);
    this.balance = new MacroBalance(text);
  }

  TokenLayout layout() {
    return layout;
  }

  /** A sign that is missing, told at the end of what stands before it. */
  Diagnostic missing(Parser parser, int type) {
    return balance.blame(tokens(parser)).orElseGet(() -> missingHere(parser, type));
  }

  private Diagnostic missingHere(Parser parser, int type) {
    Token before = lastOfValue(parser.getInputStream());
    if (isOverLines(before)) {
      return openString(before);
    }
    Diagnostic diagnostic =
        Diagnostic.at(
            layout.end(before),
            DtsCode.MISSING_TOKEN,
            "expected " + TokenWords.expected(IntervalSet.of(type)) + " after " + seen(before));
    if (type == RIGHT_BRACE && parser.getContext() instanceof DtsParser.BodyContext body) {
      return diagnostic.note(layout.span(body.getStart()), "to close this '{'");
    }
    return diagnostic;
  }

  /** The token before; labels on a line of their own belong to what follows. */
  private Token lastOfValue(TokenStream tokens) {
    int back = 1;
    while (tokens.LT(-back).getType() == LABEL
        && tokens.LT(-back - 1) != null
        && TokenLayout.isFirst(layout.place(tokens.LT(-back)))) {
      back++;
    }
    return tokens.LT(-back);
  }

  /** A token that starts no statement of the place it stands in. */
  Diagnostic misplaced(Parser parser, boolean inBody) {
    SyntaxFault fault = fault(parser, parser.getCurrentToken(), IntervalSet.EMPTY_SET);
    SyntaxFault.Explanation here = inBody ? Misplacements::inNode : Misplacements::outside;
    return first(ANYWHERE, fault)
        .or(() -> here.of(fault))
        .orElseGet(
            () ->
                found(
                    fault,
                    inBody ? "a property, a child node or '}'" : "a node ('/ {' or '&label {')"));
  }

  /** A token that does not continue its statement. */
  Diagnostic explain(Parser parser, RecognitionException error) {
    SyntaxFault fault = fault(parser, error.getOffendingToken(), error.getExpectedTokens());
    return balance
        .blame(tokens(parser))
        .or(() -> directive(fault))
        .or(() -> first(IN_STATEMENT, fault))
        .orElseGet(() -> plain(fault));
  }

  private static CommonTokenStream tokens(Parser parser) {
    return (CommonTokenStream) parser.getTokenStream();
  }

  private SyntaxFault fault(Parser parser, Token token, IntervalSet expected) {
    Token before = parser.getInputStream().LT(-1);
    return new SyntaxFault(layout, words, tokens(parser), before, token, expected);
  }

  private static Optional<Diagnostic> first(
      List<SyntaxFault.Explanation> explanations, SyntaxFault fault) {
    return explanations.stream().flatMap(each -> each.of(fault).stream()).findFirst();
  }

  /** A directive was taken for a name, and what is behind it for what follows names. */
  private static Optional<Diagnostic> directive(SyntaxFault fault) {
    Token before = fault.before();
    return before == null || before.getType() != NAME
        ? Optional.empty()
        : Misplacements.directive(
            new SyntaxFault(
                fault.layout(), fault.words(), fault.tokens(), null, before, fault.expected()));
  }

  static boolean isOverLines(Token token) {
    return token.getType() == STRING && token.getText().indexOf('\n') >= 0;
  }

  private static Optional<Diagnostic> openString(SyntaxFault fault) {
    boolean before = fault.before() != null && isOverLines(fault.before());
    Token string = before ? fault.before() : fault.token();
    return before || isOverLines(string)
        ? Optional.of(openString(fault.layout(), string))
        : Optional.empty();
  }

  private Diagnostic openString(Token string) {
    return openString(layout, string);
  }

  private static Diagnostic openString(TokenLayout layout, Token string) {
    int start = string.getStartIndex();
    int end = start + string.getText().indexOf('\n');
    return OpenStrings.finding(layout.span(start, end));
  }

  /** What is expected belongs to a line that is already over. */
  private static Optional<Diagnostic> tooEarly(SyntaxFault fault) {
    boolean valueFollows = fault.before() == null || fault.before().getType() == COMMA;
    return !fault.isOnLaterLine() || valueFollows
        ? Optional.empty()
        : Optional.of(
            Diagnostic.at(
                fault.layout().end(fault.before()),
                DtsCode.SYNTAX,
                "expected "
                    + TokenWords.expected(fault.expected())
                    + " after "
                    + quote(fault.before())));
  }

  /** What the grammar expects, for what nothing better is known to say about. */
  static Diagnostic plain(SyntaxFault fault) {
    return found(fault, TokenWords.expected(fault.expected()));
  }

  private static Diagnostic found(SyntaxFault fault, String wanted) {
    return fault.type() == Token.EOF
        ? fault.told("the file ends where " + wanted + " is expected")
        : fault.told("expected " + wanted + ", found " + quote(fault.token()));
  }

  /** A token as the reader of the source sees it: the macro that it came from. */
  private String seen(Token token) {
    return layout.span(token).expandedFrom().isPresent()
        ? "'" + layout.place(token).text() + "'"
        : quote(token);
  }

  static String quote(Token token) {
    String found = token.getText();
    boolean isLong = found.length() > LONGEST_QUOTE;
    return "'"
        + (isLong ? found.substring(0, LONGEST_QUOTE) + "..." : found).replace('\n', ' ')
        + "'";
  }
}
