// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import org.vfiodt.source.SourceFile;

/** Reads the tokens that follow a macro's name in the text, for its arguments. */
final class Cursor {
  private final SourceFile file;
  private final TokenScanner scanner;
  private final int limit;
  private int position;

  Cursor(SourceFile file, int start, int limit) {
    this.file = file;
    this.limit = limit;
    this.position = start;
    this.scanner = new TokenScanner(file.text(), start, limit);
  }

  /** The next token, or null at the end; the position follows. */
  Token next() {
    if (!scanner.next()) {
      return null;
    }
    position = scanner.position();
    return scanner.token(file, null);
  }

  /** Whether the next token is an opening bracket. */
  boolean opensArguments() {
    TokenScanner ahead = new TokenScanner(file.text(), position, limit);
    return ahead.next() && file.text().charAt(ahead.start()) == '(';
  }

  /** Behind the last token that was read. */
  int position() {
    return position;
  }
}
