// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.Findings;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * Writes text with its macros replaced. What no macro touches is copied in one go; blanks appear
 * where GNU cpp puts them to keep tokens apart, because names in device trees are read from them.
 */
final class TextExpander {
  private final MacroTable macros;
  private final FlatTextBuilder out;
  private final DtsLimits limits;
  private final Findings findings;

  TextExpander(MacroTable macros, FlatTextBuilder out, DtsLimits limits, Findings findings) {
    this.macros = macros;
    this.out = out;
    this.limits = limits;
    this.findings = findings;
  }

  /** Writes a piece; false when the text has grown beyond the limit, which is told. */
  boolean write(SourceFile file, Piece.Text piece) {
    int position = piece.start();
    Token last = null;
    for (int i = 0; i < piece.starts().length; i++) {
      int start = piece.starts()[i];
      String name = piece.names()[i];
      if (start < position) {
        continue;
      }
      if (name == Piece.COMMENT || name == Piece.SPLICE) {
        last = copy(file, position, start, last);
        position = piece.ends()[i];
        if (name == Piece.COMMENT) {
          out.blank();
          last = null;
        }
        continue;
      }
      Macro macro = macros.get(name);
      if (macro == null) {
        continue;
      }
      Cursor cursor = new Cursor(file, piece.ends()[i], piece.end());
      if (macro.definition().functionLike() && !cursor.opensArguments()) {
        continue;
      }
      last = copy(file, position, start, last);
      Token use = use(file, start, piece.ends()[i]);
      Budget budget = new Budget(limits.expansionTokens(), findings);
      for (Token token : Expander.use(macros, budget, use, cursor)) {
        emit(token, last);
        last = token;
      }
      position = cursor.position();
      if (out.overflowed()) {
        return overflow(use.span());
      }
    }
    copy(file, position, piece.end(), last);
    return !out.overflowed() || overflow(file.span(piece.start(), piece.start()));
  }

  /** The name of a macro; the blank before it is already written with the text. */
  private static Token use(SourceFile file, int start, int end) {
    String name = file.text().substring(start, end);
    return new Token(TokenType.IDENTIFIER, name, false, true, false, file, start, end, null);
  }

  /**
   * Copies text behind an expansion; a blank keeps its first token apart from the last one of the
   * expansion.
   *
   * @return the last token of an expansion if it is still the last thing written, else null
   */
  private Token copy(SourceFile file, int start, int end, Token last) {
    if (start == end) {
      return last;
    }
    if (last != null) {
      TokenScanner scanner = new TokenScanner(file.text(), start, end);
      if (scanner.next() && scanner.start() == start && last.joins(scanner.token(file, null))) {
        out.blank();
      }
    }
    out.copy(file, start, end);
    return null;
  }

  private void emit(Token token, Token last) {
    boolean joins = false;
    if (token.edge() && last != null) {
      joins = last.joins(token);
    } else if (token.edge() && !out.isEmpty()) {
      char first = token.type() == TokenType.PUNCTUATOR ? token.text().charAt(0) : 0;
      joins = Token.punctuatorJoins(out.last(), first, token.type());
    }
    if (token.blankBefore() || joins) {
      out.blank();
    }
    out.append(token);
  }

  private boolean overflow(Span at) {
    findings.add(
        Diagnostic.at(
            at,
            DtsCode.FLAT_LIMIT,
            "the source grows beyond " + limits.flatBytes() + " characters with its includes"));
    return false;
  }
}
