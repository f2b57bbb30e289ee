// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.grammar.DtsLexer;

/**
 * The lexer with two additions. It ends the input where nesting or size pass the limit, so that the
 * parser's recursion and memory are bounded. And it notices when a statement's semicolon is
 * missing: a line that starts like a statement is read as one, although the mode still says value;
 * so the parser can go on behind the fault.
 */
final class GuardedLexer extends DtsLexer {
  /** The grammar's tree takes so many times the memory that plain source does. */
  private static final int TREE_COST = 4;

  private final FlatText text;
  private final int nesting;
  private final int limit;
  private final Findings findings;
  private int tokens;
  private int braces;
  private int parens;
  private int questions;
  private boolean labelled;
  private boolean stopped;
  private OpenStrings openStrings;

  GuardedLexer(FlatText text, DtsLimits limits, Findings findings) {
    super(new FlatCharStream(text));
    this.text = text;
    this.nesting = limits.nesting();
    this.limit = limits.tokens() / TREE_COST;
    this.findings = findings;
    removeErrorListeners();
  }

  /** Ends open strings with their line; they are in its findings. */
  GuardedLexer ending(OpenStrings strings) {
    openStrings = strings;
    return this;
  }

  /** Whether the input was cut off at the nesting limit. */
  boolean stopped() {
    return stopped;
  }

  @Override
  public Token nextToken() {
    if (stopped) {
      return end();
    }
    Token token = string(super.nextToken());
    int type = token.getType();
    if ((type == WORD || type == UNEXPECTED) && _mode == DEFAULT_MODE && startsStatement(token)) {
      getInputStream().seek(token.getStartIndex());
      mode(NAMES);
      token = super.nextToken();
      type = token.getType();
    }
    labelled = type == LABEL && (labelled || firstOnLine(token.getStartIndex()));
    count(type);
    if (braces > nesting + 1 || parens + questions > nesting) {
      return stop(token, DtsCode.NESTING_LIMIT, "this is nested more than " + nesting + " deep");
    }
    if (++tokens > limit) {
      return stop(
          token,
          DtsCode.TOKEN_LIMIT,
          "the source has faults or rare syntax and more than " + limit + " words and signs");
    }
    return token;
  }

  private Token string(Token token) {
    int end = openStrings == null ? -1 : openStrings.cut(token);
    if (end < 0) {
      return token;
    }
    getInputStream().seek(end);
    return OpenStrings.shortened(token, end);
  }

  private Token stop(Token token, DtsCode code, String message) {
    stopped = true;
    findings.add(
        Diagnostic.at(text.span(token.getStartIndex(), token.getStopIndex() + 1), code, message));
    return end();
  }

  private void count(int type) {
    switch (type) {
      case LEFT_BRACE -> braces++;
      case RIGHT_BRACE -> braces = Math.max(0, braces - 1);
      case LEFT_PAREN -> parens++;
      case QUESTION -> questions += parens > 0 ? 1 : 0;
      case RIGHT_PAREN -> {
        parens = Math.max(0, parens - 1);
        questions = parens == 0 ? 0 : questions;
      }
      case SEMICOLON, COMMA -> {
        parens = 0;
        questions = 0;
      }
      default -> {
        // nests nothing
      }
    }
  }

  private Token end() {
    int at = text.length();
    CommonToken token = new CommonToken(_tokenFactorySourcePair, Token.EOF, 0, at, at - 1);
    token.setText("<EOF>");
    return token;
  }

  private boolean startsStatement(Token token) {
    if (!labelled && !firstOnLine(token.getStartIndex())) {
      return false;
    }
    int at = token.getStartIndex();
    while (at < text.length() && isNameCharacter(text.at(at))) {
      at++;
    }
    boolean named = at > token.getStartIndex();
    while (at < text.length() && text.at(at) <= ' ') {
      at++;
    }
    char next = at < text.length() ? text.at(at) : 0;
    boolean assigns = next == '=' && (at + 1 >= text.length() || text.at(at + 1) != '=');
    return named && (assigns || next == '{' || next == ';');
  }

  private boolean firstOnLine(int start) {
    int at = start - 1;
    while (at >= 0 && (text.at(at) == ' ' || text.at(at) == '\t')) {
      at--;
    }
    return at < 0 || text.at(at) == '\n';
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || ",._+*#?@-".indexOf(c) >= 0;
  }
}
