// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.function.Supplier;
import org.vfiodt.source.SourceFile;

/**
 * Reads the tokens that follow a macro's name in the text, for its arguments; over directives, but
 * not over the end of the file.
 */
final class Cursor {
  private final SourceFile file;
  private final Supplier<Piece.Text> following;
  private Piece.Text piece;
  private TokenScanner scanner;
  private int position;

  /**
   * @param following obeys the directives behind a piece; the next piece of text, or null
   */
  Cursor(SourceFile file, Piece.Text piece, int start, Supplier<Piece.Text> following) {
    this.file = file;
    this.following = following;
    this.piece = piece;
    this.position = start;
    this.scanner = new TokenScanner(file.text(), start, piece.end());
  }

  /** The next token, or null at the end of the file; the position follows. */
  Token next() {
    boolean lineBroken = false;
    while (!scanner.next()) {
      Piece.Text next = following.get();
      if (next == null) {
        return null;
      }
      piece = next;
      scanner = new TokenScanner(file.text(), next.start(), next.end());
      lineBroken = true;
    }
    position = scanner.position();
    Token token = scanner.token(file, null);
    return lineBroken ? token.spaced(true) : token;
  }

  /** Whether the next token is an opening bracket; a directive before it hides it. */
  boolean opensArguments() {
    TokenScanner ahead = new TokenScanner(file.text(), position, piece.end());
    return ahead.next() && file.text().charAt(ahead.start()) == '(';
  }

  /** The piece of the last token that was read. */
  Piece.Text piece() {
    return piece;
  }

  /** Behind the last token that was read. */
  int position() {
    return position;
  }
}
