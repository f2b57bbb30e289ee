// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.vfiodt.grammar.DriverSpecParser;

/**
 * Repairs the parse at statements: a faulty one is left out as a whole, up to its {@code ;} or its
 * closing brace, and nothing is ever made up. A word that begins a statement on a line of its own
 * ends one that lacks its {@code ;}; a block keyword there ends blocks that lack their brace.
 */
final class SpecRecovery extends DefaultErrorStrategy {
  private final SyntaxFindings findings;
  private int decisionAt = -1;
  private IntervalSet decision = new IntervalSet();

  SpecRecovery(SyntaxFindings findings) {
    this.findings = findings;
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void reportError(Parser parser, RecognitionException fault) {
    Token found = fault.getOffendingToken();
    ParserRuleContext context = parser.getContext();
    if (found.getType() == Token.EOF && isBody(parser) && isOpen(context)) {
      findings.unclosed(found, previous(parser), context.getParent().getStart());
      return;
    }
    IntervalSet expected = new IntervalSet(fault.getExpectedTokens());
    if (found.getTokenIndex() == decisionAt) {
      expected.addAll(decision);
    }
    findings.mismatch(found, previous(parser), expected);
  }

  @Override
  public void recover(Parser parser, RecognitionException fault) {
    String rule = rule(parser);
    if (rule.equals("block")) {
      skipToBlock(parser);
    } else if (rule.endsWith("Statement")) {
      skipStatement(parser, followers(parser));
    } else {
      throw fault;
    }
  }

  @Override
  public void sync(Parser parser) {
    ATNState state = parser.getInterpreter().atn.states.get(parser.getState());
    IntervalSet next = parser.getInterpreter().atn.nextTokens(state);
    boolean file = rule(parser).equals("spec");
    boolean loop =
        state.getStateType() == ATNState.STAR_LOOP_ENTRY
            || state.getStateType() == ATNState.STAR_LOOP_BACK;
    if (!loop || !(file || isBody(parser))) {
      decisionAt = parser.getCurrentToken().getTokenIndex();
      decision = next;
      return;
    }
    while (!next.contains(type(parser)) && type(parser) != Token.EOF) {
      Token found = parser.getCurrentToken();
      if (!file && beginsBlock(parser)) {
        findings.unclosed(found, previous(parser), parser.getContext().getParent().getStart());
        throw new InputMismatchException(parser);
      }
      findings.noStatement(found, previous(parser), next);
      if (file) {
        parser.consume();
        skipToBlock(parser);
      } else {
        skipStatement(parser, next);
      }
    }
  }

  private static void skipToBlock(Parser parser) {
    while (type(parser) != Token.EOF && !beginsBlock(parser)) {
      parser.consume();
    }
  }

  private static void skipStatement(Parser parser, IntervalSet starters) {
    int depth = 0;
    while (type(parser) != Token.EOF && !beginsBlock(parser)) {
      boolean nextStatement = depth == 0 && beginsLine(parser) && starters.contains(type(parser));
      if (nextStatement || (depth == 0 && type(parser) == DriverSpecParser.CLOSE)) {
        return;
      }
      int taken = parser.consume().getType();
      depth += taken == DriverSpecParser.OPEN ? 1 : taken == DriverSpecParser.CLOSE ? -1 : 0;
      boolean closed = taken == DriverSpecParser.CLOSE || taken == DriverSpecParser.SEMICOLON;
      if (closed && depth == 0) {
        return;
      }
    }
  }

  /** What can follow the statement that the parser is in: another one, or the closing brace. */
  private static IntervalSet followers(Parser parser) {
    ATNState caller = parser.getInterpreter().atn.states.get(parser.getContext().invokingState);
    ATNState follow = ((RuleTransition) caller.transition(0)).followState;
    return parser.getInterpreter().atn.nextTokens(follow);
  }

  /** Whether {@code driver}, {@code device} or {@code series} stands at the start of a line. */
  private static boolean beginsBlock(Parser parser) {
    int second = parser.getInputStream().LA(2);
    boolean named = second == DriverSpecParser.STRING || second == DriverSpecParser.WORD;
    return beginsLine(parser)
        && named
        && switch (type(parser)) {
          case DriverSpecParser.DRIVER, DriverSpecParser.DEVICE, DriverSpecParser.SERIES -> true;
          default -> false;
        };
  }

  private static boolean beginsLine(Parser parser) {
    Token previous = previous(parser);
    return previous == null || previous.getLine() < parser.getCurrentToken().getLine();
  }

  private static boolean isBody(Parser parser) {
    return rule(parser).endsWith("Body");
  }

  private static boolean isOpen(ParserRuleContext body) {
    return body.getStart() != null && body.getStart().getType() == DriverSpecParser.OPEN;
  }

  private static String rule(Parser parser) {
    return parser.getRuleNames()[parser.getContext().getRuleIndex()];
  }

  private static int type(Parser parser) {
    return parser.getInputStream().LA(1);
  }

  private static Token previous(Parser parser) {
    return parser.getInputStream().LT(-1);
  }
}
