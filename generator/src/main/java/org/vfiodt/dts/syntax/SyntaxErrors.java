// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.grammar.DtsParser;
import org.vfiodt.source.Span;

/**
 * Tells syntax errors and goes on behind them. A missing closing sign is told at the end of what
 * stands before it and then taken as read; anything else is skipped up to the end of its statement.
 * So independent faults of one source are all found in one run.
 */
final class SyntaxErrors extends DefaultErrorStrategy {
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

  private final FlatText text;
  private final Findings findings;
  private final Set<String> macros;
  private int lastRecovery = -1;

  SyntaxErrors(FlatText text, Findings findings, Set<String> macros) {
    this.text = text;
    this.findings = findings;
    this.macros = macros;
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
    boolean onlyMissing = expected.contains(SEMICOLON) && canFollow(parser, SEMICOLON);
    if (!onlyMissing && !inErrorRecoveryMode(parser)) {
      throw new InputMismatchException(parser);
    }
  }

  /** Skips statements until one starts that belongs here, or the surrounding node ends. */
  private void skipToExpected(Parser parser, IntervalSet expected, int rule) {
    while (!expected.contains(parser.getInputStream().LA(1))) {
      Token token = parser.getCurrentToken();
      boolean inBody = rule == DtsParser.RULE_body;
      if (token.getType() == Token.EOF || inBody && startsOutside(parser)) {
        return;
      }
      boolean opening = inBody && parser.getInputStream().LT(-1).getType() != LEFT_BRACE;
      if (!inErrorRecoveryMode(parser)) {
        beginErrorCondition(parser);
        String wanted = inBody ? "a property, a child node or '}'" : "a node ('/ {' or '&label {')";
        if (token.getType() == RIGHT_BRACE) {
          add(Diagnostic.at(span(token), DtsCode.SYNTAX, "this '}' closes nothing"));
        } else {
          add(unexpected(token, wanted, opening));
        }
      }
      if (token.getType() == RIGHT_BRACE) {
        parser.consume();
        if (parser.getInputStream().LA(1) == SEMICOLON) {
          parser.consume();
        }
      } else {
        skipStatement(parser);
      }
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
        add(missing(parser, missing));
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
          next == SEMICOLON || next == COMMA || statement && next != LABEL;
      case RIGHT_BRACE -> next == Token.EOF || startsOutside(parser);
      default -> false;
    };
  }

  private static boolean startsOutside(Parser parser) {
    int next = parser.getInputStream().LA(1);
    return switch (next) {
      case LABEL_REFERENCE, PATH_REFERENCE, SLASH -> parser.getInputStream().LA(2) == LEFT_BRACE;
      case MEMRESERVE, DTS_V1 -> true;
      default -> false;
    };
  }

  private Diagnostic missing(Parser parser, int type) {
    Token before = parser.getInputStream().LT(-1);
    int end = before.getStopIndex() + 1;
    Span last = span(before);
    Span behind = last.file().span(last.end(), last.end());
    Span at = end > 0 && last.expandedFrom().isEmpty() ? behind : last;
    String sign = TokenWords.expected(IntervalSet.of(type));
    Diagnostic diagnostic =
        Diagnostic.at(at, DtsCode.MISSING_TOKEN, "expected " + sign + " after " + quote(before));
    if (type == RIGHT_BRACE && parser.getContext() instanceof DtsParser.BodyContext body) {
      return diagnostic.note(span(body.LEFT_BRACE().getSymbol()), "to close this '{'");
    }
    return diagnostic;
  }

  @Override
  public void reportError(Parser parser, RecognitionException error) {
    if (inErrorRecoveryMode(parser)) {
      return;
    }
    beginErrorCondition(parser);
    Token token = error.getOffendingToken();
    IntervalSet expected = error.getExpectedTokens();
    add(unexpected(token, TokenWords.expected(expected), false));
  }

  private Diagnostic unexpected(Token token, String wanted, boolean statement) {
    String found = token.getText();
    Span at = span(token);
    switch (token.getType()) {
      case Token.EOF -> {
        return Diagnostic.at(at, DtsCode.SYNTAX, "the file ends where " + wanted + " is expected");
      }
      case WORD -> {
        return Diagnostic.at(
                at,
                DtsCode.UNDEFINED_WORD,
                "expected " + wanted + ", but no macro '" + found + "' is defined")
            .hint(suggestion(found));
      }
      case UNKNOWN_KEYWORD -> {
        return Diagnostic.at(at, DtsCode.SYNTAX, "there is no keyword " + found)
            .hint(Suggestion.hint(found, KEYWORDS));
      }
      default -> {
        // told below
      }
    }
    if (found.equals("\"")) {
      return Diagnostic.at(at, DtsCode.SYNTAX, "the string is not closed with '\"'");
    }
    Diagnostic plain =
        Diagnostic.at(at, DtsCode.SYNTAX, "expected " + wanted + ", found " + quote(token));
    boolean hash = found.startsWith("#") && at.file().includedFrom().isPresent();
    return hash && statement
        ? plain.hint("a file of /include/ is not preprocessed; include it with #include")
        : plain;
  }

  private Optional<String> suggestion(String word) {
    Optional<String> near = Suggestion.hint(word, macros);
    return near.isPresent()
        ? near
        : Optional.of("include the header that defines it, or put a string in quotes");
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
  }

  /** Skips behind the next semicolon, before the surrounding brace, or before a new statement. */
  private static void skipStatement(Parser parser) {
    int depth = 0;
    boolean moved = false;
    while (parser.getInputStream().LA(1) != Token.EOF) {
      int type = parser.getInputStream().LA(1);
      boolean ends = type == RIGHT_BRACE || moved && type == NAME && afterValue(parser);
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

  private static boolean afterValue(Parser parser) {
    int before = parser.getInputStream().LT(-1).getType();
    return before != DELETE_NODE && before != DELETE_PROPERTY && before != OMIT_IF_NO_REF;
  }

  private void add(Diagnostic diagnostic) {
    findings.add(diagnostic);
  }

  private Span span(Token token) {
    int start = Math.min(token.getStartIndex(), Math.max(0, text.length() - 1));
    int end = Math.max(start, token.getStopIndex() + 1);
    return text.span(start, Math.min(end, text.length()));
  }

  private static String quote(Token token) {
    String found = token.getText();
    boolean isLong = found.length() > 40;
    return "'" + (isLong ? found.substring(0, 40) + "..." : found).replace('\n', ' ') + "'";
  }
}
