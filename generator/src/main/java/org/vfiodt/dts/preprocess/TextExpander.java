// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.function.Supplier;
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
  private final Budgets budgets;
  private final DtsLimits limits;
  private final Findings findings;

  /** The last token of an expansion while nothing is written behind it. */
  private Token last;

  /** What the seams behind that token say together; null where there is none. */
  private Token seam;

  TextExpander(
      MacroTable macros,
      FlatTextBuilder out,
      Budgets budgets,
      DtsLimits limits,
      Findings findings) {
    this.macros = macros;
    this.budgets = budgets;
    this.out = out;
    this.limits = limits;
    this.findings = findings;
  }

  /**
   * Writes a piece, and those behind it where the arguments of a macro lead there.
   *
   * @param following obeys the directives behind a piece; the next piece of text, or null
   * @return false when a limit was passed, which is told
   */
  boolean write(SourceFile file, Piece.Text first, Supplier<Piece.Text> following) {
    Piece.Text piece = first;
    int position = piece.start();
    int expandedTo = position;
    last = null;
    seam = null;
    for (int i = 0; i < piece.starts().length; i++) {
      int start = piece.starts()[i];
      String name = piece.names()[i];
      if (start < position) {
        continue;
      }
      if (name == Piece.COMMENT || name == Piece.SPLICE) {
        copy(file, position, start);
        position = piece.ends()[i];
        if (name == Piece.COMMENT) {
          out.blank();
          nothingPending();
        }
        continue;
      }
      Macro macro = macros.get(name);
      if (macro == null) {
        continue;
      }
      if (isPlain(macro)) {
        copy(file, position, start);
        if (last == null) {
          last = before(file, piece, i, expandedTo);
        }
        position = piece.ends()[i];
        expandedTo = position;
        if (!writePlain(macro, file.span(start, position))) {
          return false;
        }
        continue;
      }
      Cursor cursor = new Cursor(file, piece, piece.ends()[i], following);
      if (macro.definition().functionLike() && !cursor.opensArguments()) {
        continue;
      }
      copy(file, position, start);
      if (last == null) {
        last = before(file, piece, i, expandedTo);
      }
      Token use = use(file, name, start, piece.ends()[i]);
      if (!expand(use, cursor)) {
        return false;
      }
      position = cursor.position();
      expandedTo = position;
      if (cursor.piece() != piece) {
        piece = cursor.piece();
        i = -1;
      }
    }
    copy(file, position, piece.end());
    return !out.overflowed() || overflow(file.span(piece.start(), piece.start()));
  }

  /** Whether the expander would only pass on the body of a macro. */
  private boolean isPlain(Macro macro) {
    return macro.definition().plain()
        && macro.file() != null
        && plainCost(macro) <= limits.expansionTokens();
  }

  /** What the expander would spend: each token is read and written, and so is the seam behind. */
  private static long plainCost(Macro macro) {
    return 2L * macro.definition().body().size() + 1;
  }

  /** The same as the expander makes of a macro that is replaced by its body; most are. */
  private boolean writePlain(Macro macro, Span use) {
    seam = merged(seam, Token.SEAM_TIGHT);
    for (Token token : macro.definition().body()) {
      separate(token);
      out.append(token.text(), macro.file(), token.start(), token.end(), use);
      last = token;
      seam = null;
    }
    seam = merged(seam, Token.SEAM);
    return budgets.book(plainCost(macro), use) && (!out.overflowed() || overflow(use));
  }

  private boolean expand(Token use, Cursor cursor) {
    Budget budget = budgets.open();
    for (Token token : Expander.use(macros, budget, use, cursor)) {
      emit(token);
    }
    return budgets.close(budget, use.span()) && (!out.overflowed() || overflow(use.span()));
  }

  /** The name of a macro; the blank before it is already written with the text. */
  private static Token use(SourceFile file, String name, int start, int end) {
    return new Token(TokenType.IDENTIFIER, name, false, false, false, file, start, end, null);
  }

  /** The token that stands before a mark without a blank; null where none can matter. */
  private static Token before(SourceFile file, Piece.Text piece, int at, int floor) {
    int end = piece.starts()[at];
    int mark = at - 1;
    while (mark >= 0 && piece.names()[mark] == Piece.SPLICE) {
      end = piece.ends()[mark] == end ? piece.starts()[mark] : end;
      mark--;
    }
    String text = file.text();
    if (end == 0 || text.charAt(end - 1) <= ' ') {
      return null;
    }
    int start = floor;
    if (mark >= 0 && piece.ends()[mark] > floor) {
      boolean comment = piece.names()[mark] == Piece.COMMENT;
      start = comment ? piece.ends()[mark] : Math.max(floor, piece.starts()[mark]);
    }
    TokenScanner scanner = new TokenScanner(text, start, end);
    Token found = null;
    while (scanner.next()) {
      found = scanner.token(file, null);
    }
    return found;
  }

  private void nothingPending() {
    last = null;
    seam = null;
  }

  /** Copies text; a blank keeps its first token apart from the expansion before it. */
  private void copy(SourceFile file, int start, int end) {
    if (start == end) {
      return;
    }
    if (seam != null && !TokenEnds.isWhiteSpace(file.text().charAt(start))) {
      TokenScanner scanner = new TokenScanner(file.text(), start, end);
      if (scanner.next() && scanner.start() == start) {
        boolean joins = last != null && last.joins(scanner.token(file, null));
        if (seam == Token.SEAM_BLANK || joins) {
          out.blank();
        }
      }
    }
    out.copy(file, start, end);
    nothingPending();
  }

  private void emit(Token token) {
    if (token.isPadding()) {
      seam = merged(seam, token);
      return;
    }
    separate(token);
    out.append(token.text(), token.file(), token.start(), token.end(), token.use());
    last = token;
    seam = null;
  }

  private void separate(Token token) {
    boolean blank = seam == null || seam == Token.SEAM ? token.blankBefore() : seam.blankBefore();
    if (blank || seam != null && (last == null ? token.is("#") : last.joins(token))) {
      out.blank();
    }
  }

  /** What two seams in a row say: GNU cpp keeps the first that knows of white space. */
  static Token merged(Token first, Token second) {
    boolean open = first == null || first == Token.SEAM;
    boolean given = first == Token.SEAM_TIGHT && second == Token.SEAM;
    return open || given ? second : first;
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
