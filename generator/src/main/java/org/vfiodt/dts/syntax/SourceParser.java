// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.dts.preprocess.Preprocessed;
import org.vfiodt.grammar.DtsParser;
import org.vfiodt.source.SourceOrder;
import org.vfiodt.source.Span;

/**
 * Parses one preprocessed source: by {@link PlainParser} where everything in it is plain, else by
 * the grammar. That decides by one token everywhere, so its fast prediction mode is exact.
 */
public final class SourceParser {
  /** Tokens of a source that is mended and parsed again; the largest boards have a tenth of it. */
  private static final int MOST_MENDED = 500_000;

  private SourceParser() {}

  /**
   * The statements; empty when there is a syntax error, which is in the findings. Where an earlier
   * fault may have hidden definitions of macros, undefined words are not told.
   *
   * @param versioned whether the source must start with {@code /dts-v1/}
   */
  public static Optional<SourceTree> parse(
      Preprocessed source, DtsRequest request, boolean versioned, Findings findings) {
    Optional<SourceTree> plain = PlainParser.parse(source.text(), request.limits(), versioned);
    return plain.isPresent() ? plain : parseByGrammar(source, request, versioned, findings);
  }

  static Optional<SourceTree> parseByGrammar(
      Preprocessed source, DtsRequest request, boolean versioned, Findings findings) {
    FlatText text = source.text();
    GuardedLexer lexer = new GuardedLexer(text, request.limits(), findings);
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    Findings syntax = new Findings(request.limits().errors());
    DtsParser.SourceContext context = parser(tokens, source, syntax).source();
    if (lexer.stopped()) {
      return Optional.empty();
    }
    boolean incomplete = findings.failed();
    if (syntax.failed()) {
      tokens.fill();
      explained(tokens.getTokens(), source, request.limits(), syntax).stream()
          .filter(finding -> !(incomplete && finding.code() == DtsCode.UNDEFINED_WORD))
          .forEach(findings::add);
      return Optional.empty();
    }
    Optional<Span> plugin = new Headers(text, findings).check(context, versioned);
    return Optional.of(new TreeBuilder(text, request, findings).build(context, plugin));
  }

  private static DtsParser parser(TokenStream tokens, Preprocessed source, Findings findings) {
    DtsParser parser = new DtsParser(tokens);
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    SyntaxMessages messages = new SyntaxMessages(source.text(), source.macros());
    parser.setErrorHandler(new SyntaxErrors(messages, findings));
    return parser;
  }

  /**
   * The faults of a source that does not parse. Open strings, and braces that the indentation gives
   * away, are told at their place; what else is told is what a parser finds when they are mended.
   */
  private static List<Diagnostic> explained(
      List<Token> first, Preprocessed source, DtsLimits limits, Findings syntax) {
    if (first.size() > MOST_MENDED) {
      return syntax.list();
    }
    FlatText text = source.text();
    OpenStrings strings = new OpenStrings(text);
    GuardedLexer lexer = new GuardedLexer(text, limits, new Findings(1)).ending(strings);
    CommonTokenStream stream = new CommonTokenStream(lexer);
    stream.fill();
    List<Token> tokens = !strings.changed() ? first : stream.getTokens();
    List<BraceFault> faults = BraceRepair.find(text, tokens);
    if (!strings.changed() && faults.isEmpty()) {
      return syntax.list();
    }
    RepairedTokens repaired = new RepairedTokens(text, tokens, faults);
    List<Diagnostic> all = new ArrayList<>(strings.findings());
    all.addAll(repaired.findings());
    Findings rest = new Findings(syntax.limit());
    DtsParser parser =
        parser(new CommonTokenStream(new ListTokenSource(repaired.tokens())), source, rest);
    parser.setBuildParseTree(false);
    parser.source();
    all.addAll(rest.list());
    all.sort(Comparator.comparing(finding -> finding.at().orElseThrow(), SourceOrder.comparator()));
    return all;
  }
}
