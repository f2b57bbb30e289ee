// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.grammar.DtsLexer;
import org.vfiodt.source.Span;

/**
 * Ends strings that nobody closed at the end of their line, so that what follows is read as what it
 * is. A string may go over several lines; one that swallows statements is not meant to.
 */
final class OpenStrings {
  private final FlatText text;
  private final List<Diagnostic> findings = new ArrayList<>();

  private boolean changed;

  OpenStrings(FlatText text) {
    this.text = text;
  }

  static Diagnostic finding(Span at) {
    return Diagnostic.at(at, DtsCode.SYNTAX, "the string is not closed on its line")
        .hint("close it with '\"'");
  }

  /** Whether a string was cut, told or not: one that lacks its opening quote is told elsewhere. */
  boolean changed() {
    return changed;
  }

  List<Diagnostic> findings() {
    return findings;
  }

  /** The end of a string that must be cut, or -1. */
  int cut(Token token) {
    int start = token.getStartIndex();
    boolean open = token.getType() == DtsLexer.UNEXPECTED && text.at(start) == '"';
    if (!open && !swallows(token)) {
      return -1;
    }
    int line = start;
    while (line < text.length() && text.at(line) != '\n') {
      line++;
    }
    int end = line;
    while (end > start + 1 && text.at(end - 1) <= ' ') {
      end--;
    }
    if (end > start + 1 && (text.at(end - 1) == ';' || text.at(end - 1) == ',')) {
      end--;
    }
    changed = true;
    boolean closing = start > 0 && Character.isLetterOrDigit(text.at(start - 1));
    if (!closing) {
      findings.add(finding(text.span(start, end)));
    }
    return end;
  }

  private static boolean swallows(Token token) {
    if (!SyntaxMessages.isOverLines(token)) {
      return false;
    }
    String inside = token.getText();
    return inside.substring(inside.indexOf('\n')).matches("(?s).*([;{}=]|/\\*).*");
  }

  /** The string up to where it was cut. */
  static Token shortened(Token token, int end) {
    CommonToken string = new CommonToken(token);
    string.setType(DtsLexer.STRING);
    string.setStopIndex(end - 1);
    return string;
  }
}
