// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.grammar.DriverSpecLexer;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;
import org.vfiodt.spec.SpecCode;

/**
 * The tokens of a spec. Those that are broken in themselves are reported here and then made to look
 * whole, so that the parser adds nothing about them.
 */
final class SpecTokens {
  private final SourceFile file;
  private final List<Diagnostic> diagnostics;
  private final List<Token> tokens = new ArrayList<>();
  private final Set<Token> broken = new HashSet<>();
  private Span strayRun;
  private boolean cutShort;

  private SpecTokens(SourceFile file, List<Diagnostic> diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  static SpecTokens of(SourceFile file, List<Diagnostic> diagnostics) {
    DriverSpecLexer lexer = new DriverSpecLexer(new TextCharStream(file));
    lexer.removeErrorListeners();
    SpecTokens result = new SpecTokens(file, diagnostics);
    Token token = lexer.nextToken();
    while (token.getType() != Token.EOF && !result.cutShort) {
      result.take((CommonToken) token);
      token = lexer.nextToken();
    }
    result.endStrayRun();
    return result;
  }

  TokenSource source() {
    return new ListTokenSource(tokens, file.name());
  }

  Span span(Token token) {
    return token.getType() == Token.EOF
        ? file.span(file.text().length(), file.text().length())
        : file.span(token.getStartIndex(), token.getStopIndex() + 1);
  }

  boolean isBroken(Token token) {
    return broken.contains(token);
  }

  /** Whether a fault at a token needs no further word: it, or the one before, was broken. */
  boolean explains(Token token, Token previous) {
    return broken.contains(token)
        || (previous != null && broken.contains(previous))
        || (cutShort && token.getType() == Token.EOF);
  }

  private void take(CommonToken token) {
    if (token.getType() == DriverSpecLexer.UNEXPECTED) {
      stray(token);
      return;
    }
    endStrayRun();
    switch (token.getType()) {
      case DriverSpecLexer.MALFORMED_NUMBER -> {
        report(
            token,
            SpecCode.MALFORMED_NUMBER,
            "'" + token.getText() + "' is no number",
            "numbers are written 10 or 0xff, times 10us, 10ms or 1s; a version is a string");
        keep(token, DriverSpecLexer.NUMBER);
      }
      case DriverSpecLexer.UNCLOSED_STRING -> {
        report(
            token,
            SpecCode.UNCLOSED_TEXT,
            "the string has no closing quote on its line",
            "a text of several lines stands between three quotes");
        keep(token, DriverSpecLexer.STRING);
      }
      case DriverSpecLexer.UNCLOSED_TEXT -> {
        report(
            token,
            SpecCode.UNCLOSED_TEXT,
            "the text that begins here has no end",
            "close it with three quotes");
        cutShort = true;
      }
      case DriverSpecLexer.UNCLOSED_COMMENT -> {
        report(
            token,
            SpecCode.UNCLOSED_COMMENT,
            "the comment that begins here has no end",
            "close it with */");
        cutShort = true;
      }
      default -> tokens.add(token);
    }
  }

  private void keep(CommonToken token, int type) {
    token.setType(type);
    broken.add(token);
    tokens.add(token);
  }

  /** Characters that stand side by side make one finding. */
  private void stray(Token token) {
    Span at = span(token);
    if (strayRun != null && strayRun.end() == at.start()) {
      strayRun = strayRun.to(at);
      return;
    }
    endStrayRun();
    strayRun = at;
  }

  private void endStrayRun() {
    if (strayRun != null) {
      String what = strayRun.end() - strayRun.start() == 1 ? "character" : "characters";
      diagnostics.add(
          Diagnostic.at(
              strayRun,
              SpecCode.UNEXPECTED_CHARACTER,
              "unexpected " + what + " " + quoted(strayRun.text())));
      strayRun = null;
      if (!tokens.isEmpty()) {
        broken.add(tokens.get(tokens.size() - 1));
      }
    }
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("'");
    for (int i = 0; i < Math.min(text.length(), 8); i++) {
      char c = text.charAt(i);
      out.append(
          c >= ' ' && c < 0x7f
              ? String.valueOf(c)
              : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return out.append(text.length() > 8 ? "...'" : "'").toString();
  }

  private void report(Token token, SpecCode code, String message, String hint) {
    diagnostics.add(Diagnostic.at(span(token), code, message).hint(hint));
  }
}
