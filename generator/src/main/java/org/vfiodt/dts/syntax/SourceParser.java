// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.dts.preprocess.Preprocessed;
import org.vfiodt.grammar.DtsParser;

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
    Optional<SourceTree> plain = PlainParser.parse(text, request.limits().nesting(), versioned);
    if (plain.isPresent()) {
      return plain;
    }
    GuardedLexer lexer = new GuardedLexer(text, request.limits().nesting(), findings);
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
    version(context, text, versioned, findings);
    return Optional.of(new TreeBuilder(text, request, findings).build(context));
  }

  private static void version(
      DtsParser.SourceContext context, FlatText text, boolean versioned, Findings findings) {
    boolean present = false;
    for (DtsParser.HeaderContext header : context.header()) {
      Token keyword = header.getStart();
      if (header.PLUGIN() != null) {
        findings.add(
            Diagnostic.at(
                    text.span(keyword.getStartIndex(), keyword.getStopIndex() + 1),
                    DtsCode.PLUGIN,
                    "this source is an overlay; overlays cannot be compiled yet")
                .hint("without '/plugin/;' it can be given as a further source of its board"));
      }
      present |= header.DTS_V1() != null;
    }
    if (!present && versioned) {
      Token first = context.getStart();
      int start = Math.min(first.getStartIndex(), Math.max(0, text.length() - 1));
      findings.add(
          Diagnostic.at(
                  text.span(start, Math.max(start, first.getStopIndex() + 1)),
                  DtsCode.VERSION_MISSING,
                  "the source does not start with '/dts-v1/;'")
              .hint("a file that others include is not compiled by itself"));
    }
  }
}
