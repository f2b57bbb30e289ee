// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.source.Span;

/** The tokens of a source with its brace faults mended, so that the rest can be parsed. */
final class RepairedTokens {
  private final TokenLayout layout;
  private final List<Token> tokens;
  private final List<BraceFault> faults;

  RepairedTokens(FlatText text, List<Token> tokens, List<BraceFault> faults) {
    this.layout = new TokenLayout(text);
    this.tokens = tokens;
    this.faults = faults;
  }

  List<Token> tokens() {
    Map<Integer, List<BraceFault>> byIndex = new HashMap<>();
    faults.forEach(
        fault -> byIndex.computeIfAbsent(fault.index(), k -> new ArrayList<>()).add(fault));
    List<Token> mended = new ArrayList<>(tokens.size() + 2 * faults.size());
    for (int i = 0; i < tokens.size(); i++) {
      boolean kept = true;
      boolean opens = false;
      for (BraceFault fault : byIndex.getOrDefault(i, List.of())) {
        switch (fault.type()) {
          case MISSING -> close(i, mended);
          case OPENER -> opens = true;
          case WRONG_OPENER -> {
            kept = false;
            opens = true;
          }
          case EXTRA, STRAY_OPENER -> kept = false;
        }
      }
      if (kept) {
        mended.add(tokens.get(i));
      } else if (tokens.get(i).getType() == RIGHT_BRACE
          && tokens.get(i + 1).getType() == SEMICOLON) {
        i++;
      }
      if (opens) {
        mended.add(made(LEFT_BRACE, "{", tokens.get(i).getStopIndex() + 1));
      }
    }
    for (int i = 0; i < mended.size(); i++) {
      if (mended.get(i) instanceof CommonToken token) {
        token.setTokenIndex(i);
      }
    }
    return mended;
  }

  /** {@code };} before a token; without the semicolon when that is the token. */
  private void close(int index, List<Token> mended) {
    int at = index == 0 ? 0 : tokens.get(index - 1).getStopIndex() + 1;
    mended.add(made(RIGHT_BRACE, "}", at));
    if (tokens.get(index).getType() != SEMICOLON) {
      mended.add(made(SEMICOLON, ";", at));
    }
  }

  private static Token made(int type, String sign, int at) {
    CommonToken token = new CommonToken(type, sign);
    token.setStartIndex(at);
    token.setStopIndex(at - 1);
    return token;
  }

  List<Diagnostic> findings() {
    return faults.stream().map(this::finding).toList();
  }

  private Diagnostic finding(BraceFault fault) {
    Token token = tokens.get(fault.index());
    Span at = layout.place(token);
    return switch (fault.type()) {
      case MISSING -> missing(fault, token, at);
      case OPENER ->
          Diagnostic.at(
              layout.behind(token, false),
              DtsCode.MISSING_TOKEN,
              "expected '{' after '" + token.getText() + "'");
      case WRONG_OPENER -> Diagnostic.at(at, DtsCode.SYNTAX, "expected '{' instead of '('");
      case STRAY_OPENER ->
          Diagnostic.at(at, DtsCode.SYNTAX, "this '{' opens nothing")
              .hint("a node has a name before its '{'");
      case EXTRA ->
          fault.opener() < 0
              ? Diagnostic.at(at, DtsCode.SYNTAX, "this '}' closes nothing")
              : Diagnostic.at(at, DtsCode.SYNTAX, "this '}' is one too many")
                  .note(opener(fault), "by its indentation it does not close " + node(fault));
    };
  }

  private Diagnostic missing(BraceFault fault, Token next, Span at) {
    boolean semicolon = next.getType() == SEMICOLON && TokenLayout.isFirst(at);
    Token before = tokens.get(fault.index() - 1);
    boolean together = next.getType() != Token.EOF && at.line() == layout.place(before).line() + 1;
    return Diagnostic.at(
            semicolon ? at : layout.behind(before, !together),
            DtsCode.MISSING_TOKEN,
            semicolon
                ? "expected '}' before ';' to close " + node(fault)
                : "expected '};' to close " + node(fault))
        .note(opener(fault), "opened here");
  }

  private Span opener(BraceFault fault) {
    return layout.place(tokens.get(fault.opener()));
  }

  private String node(BraceFault fault) {
    Token opener = tokens.get(fault.opener());
    boolean brace = opener.getType() == LEFT_BRACE && fault.opener() > 0;
    return "'" + (brace ? tokens.get(fault.opener() - 1) : opener).getText() + "'";
  }
}
