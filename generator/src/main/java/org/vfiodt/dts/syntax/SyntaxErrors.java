// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.Findings;
import org.vfiodt.grammar.DtsParser;
import org.vfiodt.source.Span;

/**
 * Tells syntax errors and goes on behind them. A missing closing sign is told at the end of what
 * stands before it and then taken as read; anything else is skipped up to the end of its statement.
 * So independent faults of one source are all found in one run.
 */
final class SyntaxErrors extends DefaultErrorStrategy {
  private static final List<Integer> CLOSING =
      List.of(SEMICOLON, GREATER, RIGHT_BRACKET, RIGHT_PAREN);

  private static final Set<Integer> VALUE_STARTS =
      Set.of(STRING, LESS, LEFT_BRACKET, LABEL_REFERENCE, PATH_REFERENCE, BITS, INCBIN);

  private static final Set<Integer> KEYWORDS = Set.of(DELETE_NODE, DELETE_PROPERTY, OMIT_IF_NO_REF);

  private static final Set<Integer> STATEMENT_STARTS =
      Set.of(
          NAME,
          LABEL,
          RIGHT_BRACE,
          DELETE_NODE,
          DELETE_PROPERTY,
          OMIT_IF_NO_REF,
          MEMRESERVE,
          DTS_V1,
          Token.EOF);

  private final SyntaxMessages messages;
  private final Findings findings;
  private int lastRecovery = -1;

  SyntaxErrors(SyntaxMessages messages, Findings findings) {
    this.messages = messages;
    this.findings = findings;
  }

  @Override
  public void sync(Parser parser) {
    int state = parser.getState();
    int next = parser.getInputStream().LA(1);
    IntervalSet expected = parser.getATN().nextTokens(parser.getATN().states.get(state));
    if (expected.contains(next) || expected.contains(Token.EPSILON)) {
      return;
    }
    int rule = parser.getRuleContext().getRuleIndex();
    if (rule == DtsParser.RULE_body || rule == DtsParser.RULE_source) {
      skipToExpected(parser, expected, rule);
      return;
    }
    boolean onlyMissing =
        CLOSING.stream().anyMatch(sign -> expected.contains(sign) && canFollow(parser, sign));
    if (!onlyMissing && !inErrorRecoveryMode(parser)) {
      throw new InputMismatchException(parser);
    }
  }

  /** Skips statements until one starts that belongs here, or the surrounding node ends. */
  private void skipToExpected(Parser parser, IntervalSet expected, int rule) {
    while (!expected.contains(parser.getInputStream().LA(1))) {
      Token token = parser.getCurrentToken();
      boolean inBody = rule == DtsParser.RULE_body;
      if (token.getType() == Token.EOF || inBody && startsOutside(parser) && !isInside(parser)) {
        return;
      }
      if (!inErrorRecoveryMode(parser)) {
        beginErrorCondition(parser);
        tell(() -> messages.misplaced(parser, inBody));
      }
      if (token.getType() == RIGHT_BRACE) {
        parser.consume();
        if (parser.getInputStream().LA(1) == SEMICOLON) {
          parser.consume();
        }
      } else {
        int index = parser.getInputStream().index();
        skipStatement(parser);
        if (parser.getInputStream().index() == index) {
          parser.consume();
        }
      }
      endErrorCondition(parser);
    }
  }

  /** Explaining costs; what would be dropped is not explained. */
  private void tell(Supplier<Diagnostic> finding) {
    if (!findings.full()) {
      findings.add(finding.get());
    }
  }

  @Override
  public Token recoverInline(Parser parser) {
    IntervalSet expected =
        parser.getATN().nextTokens(parser.getATN().states.get(parser.getState()));
    if (expected.size() == 1 && canFollow(parser, expected.getMinElement())) {
      int missing = expected.getMinElement();
      if (!inErrorRecoveryMode(parser)) {
        beginErrorCondition(parser);
        tell(() -> messages.missing(parser, missing));
      }
      CommonToken made = new CommonToken(missing, "");
      made.setStartIndex(parser.getCurrentToken().getStartIndex());
      made.setStopIndex(parser.getCurrentToken().getStartIndex() - 1);
      return made;
    }
    throw new InputMismatchException(parser);
  }

  /** Whether the input goes on as it would behind a token, so that only that token is missing. */
  private static boolean canFollow(Parser parser, int missing) {
    int next = parser.getInputStream().LA(1);
    boolean statement = STATEMENT_STARTS.contains(next) || startsOutside(parser);
    return switch (missing) {
      case SEMICOLON -> statement;
      case GREATER, RIGHT_BRACKET, RIGHT_PAREN ->
          next == SEMICOLON || endsBeforeComma(parser) || statement && next != LABEL;
      case RIGHT_BRACE -> next == Token.EOF || startsOutside(parser);
      default -> false;
    };
  }

  private static boolean endsBeforeComma(Parser parser) {
    return parser.getInputStream().LA(1) == COMMA
        && VALUE_STARTS.contains(parser.getInputStream().LA(2));
  }

  private static boolean startsOutside(Parser parser) {
    int next = parser.getInputStream().LA(1);
    return switch (next) {
      case LABEL_REFERENCE, PATH_REFERENCE, SLASH -> parser.getInputStream().LA(2) == LEFT_BRACE;
      case MEMRESERVE, DTS_V1 -> true;
      default -> false;
    };
  }

  /** Whether a reference is indented like what belongs into the node around it. */
  private boolean isInside(Parser parser) {
    Token token = parser.getCurrentToken();
    boolean reference = token.getType() == LABEL_REFERENCE || token.getType() == PATH_REFERENCE;
    if (!reference || !(parser.getContext() instanceof DtsParser.BodyContext body)) {
      return false;
    }
    Span place = messages.layout().place(token);
    Span opened = messages.layout().place(body.getStart());
    return TokenLayout.isFirst(place)
        && place.file() == opened.file()
        && TokenLayout.indent(place) > TokenLayout.indent(opened);
  }

  @Override
  public void reportError(Parser parser, RecognitionException error) {
    if (inErrorRecoveryMode(parser)) {
      return;
    }
    beginErrorCondition(parser);
    tell(() -> messages.explain(parser, error));
  }

  @Override
  public void recover(Parser parser, RecognitionException error) {
    int rule = parser.getRuleContext().getRuleIndex();
    boolean statement =
        rule == DtsParser.RULE_entry
            || rule == DtsParser.RULE_definition
            || rule == DtsParser.RULE_header
            || rule == DtsParser.RULE_source;
    if (!statement) {
      throw error;
    }
    int index = parser.getInputStream().index();
    if (index == lastRecovery && parser.getInputStream().LA(1) != Token.EOF) {
      parser.consume();
    }
    lastRecovery = index;
    skipStatement(parser);
    endErrorCondition(parser);
  }

  /** Skips behind the next semicolon, before the surrounding brace, or before a new statement. */
  private void skipStatement(Parser parser) {
    int depth = 0;
    boolean moved = false;
    while (parser.getInputStream().LA(1) != Token.EOF) {
      int type = parser.getInputStream().LA(1);
      boolean ends = type == RIGHT_BRACE || type == NAME && startsLine(parser, moved);
      if (depth == 0 && (ends || moved && startsOutside(parser))) {
        return;
      }
      depth += type == LEFT_BRACE ? 1 : type == RIGHT_BRACE ? -1 : 0;
      parser.consume();
      moved = true;
      if (depth == 0 && type == SEMICOLON) {
        return;
      }
    }
  }

  /** Whether the name that comes next starts a statement of its own. */
  private boolean startsLine(Parser parser, boolean moved) {
    Token before = parser.getInputStream().LT(-1);
    boolean comma = before != null && before.getType() == COMMA;
    if (before == null || !moved && !comma || KEYWORDS.contains(before.getType())) {
      return false;
    }
    return TokenLayout.isFirst(messages.layout().place(parser.getCurrentToken()));
  }
}
