// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.dts.preprocess.Preprocessed;
import org.vfiodt.grammar.DtsParser;
import org.vfiodt.source.Span;

/**
 * Parses one preprocessed source. The grammar decides by one token everywhere, so the fast
 * prediction mode is exact and no second attempt is needed.
 */
public final class SourceParser {
  private SourceParser() {}

  /**
   * The statements; empty when there is a syntax error, which is in the findings. Where an earlier
   * fault may have hidden definitions of macros, undefined words are not told.
   *
   * @param versioned whether the source must start with {@code /dts-v1/}
   */
  public static Optional<SourceTree> parse(
      Preprocessed source, DtsRequest request, boolean versioned, Findings findings) {
    FlatText text = source.text();
    GuardedLexer lexer = new GuardedLexer(text, request.limits(), findings);
    DtsParser parser = new DtsParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    Findings syntax = new Findings(request.limits().errors());
    parser.setErrorHandler(new SyntaxErrors(new SyntaxMessages(text, source.macros()), syntax));
    DtsParser.SourceContext context = parser.source();
    if (lexer.stopped()) {
      return Optional.empty();
    }
    boolean incomplete = findings.failed();
    syntax.list().stream()
        .filter(finding -> !(incomplete && finding.code() == DtsCode.UNDEFINED_WORD))
        .forEach(findings::add);
    if (syntax.failed()) {
      return Optional.empty();
    }
    Optional<Span> plugin = new Headers(text, findings).check(context, versioned);
    return Optional.of(new TreeBuilder(text, request, findings).build(context, plugin));
  }
}
