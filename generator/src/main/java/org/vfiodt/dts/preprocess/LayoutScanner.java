// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Cuts a file into directive lines and text. */
final class LayoutScanner {
  /** UTF-8's, in a text that is read byte for byte; it means nothing. */
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  /** Words that are found again without asking for those of all files; a power of two. */
  private static final int RECENT = 1 << 9;

  private final String text;
  private final Map<String, String> names;
  private final List<Piece> pieces = new ArrayList<>();
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private String[] words = new String[64];
  private final String[] recentWords = new String[RECENT];
  private int marks;
  private boolean mayInclude;
  private int position;
  private int pieceStart;
  private OptionalInt openComment = OptionalInt.empty();
  private final Map<Integer, NestedComment> nested = new TreeMap<>();

  private LayoutScanner(String text, Map<String, String> names) {
    this.text = text;
    this.names = names;
  }

  /**
   * @param names every identifier seen so far, so that equal ones share one string
   */
  static Layout scan(String text, Map<String, String> names) {
    LayoutScanner scanner = new LayoutScanner(text, names);
    scanner.lines();
    return new Layout(
        scanner.pieces,
        scanner.openComment,
        List.copyOf(scanner.nested.values()),
        scanner.mayInclude);
  }

  private void lines() {
    if (text.startsWith(BYTE_ORDER_MARK)) {
      position = BYTE_ORDER_MARK.length();
      pieceStart = position;
    }
    while (position < text.length()) {
      int lineStart = position;
      int marksBefore = marks;
      blanks();
      if (position < text.length() && text.charAt(position) == '#') {
        Optional<Piece> line = directive();
        if (line.isPresent()) {
          marks = marksBefore;
          closeText(lineStart);
          pieces.add(line.get());
          position = line.get().end();
          pieceStart = position;
          continue;
        }
      }
      restOfLine();
    }
    closeText(text.length());
  }

  /** Blanks and comments; comments may lead over line breaks, which do not end anything. */
  private void blanks() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0b) {
        position++;
      } else if (!comment() && !splice()) {
        return;
      }
    }
  }

  private boolean comment() {
    int length = text.charAt(position) == '/' ? commentAt(position) : 0;
    if (length > 0) {
      mark(position, position + length, Piece.COMMENT);
      position += length;
    }
    return length > 0;
  }

  private boolean splice() {
    int length = TokenEnds.spliceLength(text, position, text.length());
    if (length > 0) {
      mark(position, position + length, Piece.SPLICE);
      position += length;
    }
    return length > 0;
  }

  private int commentAt(int at) {
    int length = TokenEnds.commentLength(text, at, text.length());
    if (length > 0 && TokenEnds.isOpen(text, at, length)) {
      openComment = OptionalInt.of(at);
    } else if (length > 2) {
      NestedComment.in(text, at, at + length).ifPresent(found -> nested.put(at, found));
    }
    return length;
  }

  private void restOfLine() {
    int length = text.length();
    while (position < length) {
      char c = text.charAt(position);
      if (c == '\n') {
        position++;
        return;
      }
      if (TokenEnds.isIdentifierStart(c)) {
        int end = TokenEnds.identifierEnd(text, position, length);
        String word = word(position, end);
        mark(position, end, word);
        position = word.length() == end - position ? end : joined(end);
      } else if (TokenEnds.isDigit(c)) {
        position = joined(TokenEnds.numberEnd(text, position, length));
      } else if (c == '"' || c == '\'') {
        quoted();
      } else if (!comment() && !splice()) {
        boolean number =
            c == '.' && position + 1 < length && TokenEnds.isDigit(text.charAt(position + 1));
        position = number ? joined(TokenEnds.numberEnd(text, position, length)) : position + 1;
      }
    }
  }

  /** Marks the joined lines inside a token. */
  private int joined(int end) {
    for (int at = position; at < end; at++) {
      int length = text.charAt(at) == '\\' ? TokenEnds.spliceLength(text, at, text.length()) : 0;
      if (length > 0) {
        mark(at, at + length, Piece.SPLICE);
      }
    }
    return end;
  }

  private void quoted() {
    position = joined(TokenEnds.quotedEnd(text, position, text.length()));
  }

  private String word(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ hash >>> 12) & RECENT - 1;
    String recent = recentWords[slot];
    if (recent != null && recent.length() == end - start && text.startsWith(recent, start)) {
      return recent;
    }
    String word = shared(TokenEnds.joined(text.substring(start, end)));
    recentWords[slot] = word;
    return word;
  }

  private String shared(String word) {
    String known = names.get(word);
    if (known == null) {
      known = names.putIfAbsent(word, word);
    }
    return known == null ? word : known;
  }

  private Optional<Piece> directive() {
    int hash = position;
    int at = afterBlanks(hash + 1);
    int wordEnd = TokenEnds.identifierEnd(text, at, text.length());
    if (wordEnd == at || TokenEnds.isDigit(text.charAt(at))) {
      boolean lone = at >= text.length() || text.charAt(at) == '\n';
      return lone || isLineMarker(at)
          ? Optional.of(new Piece.Line(Directive.NULL, hash, at, lineEnd(at)))
          : Optional.empty();
    }
    int argument = wordEnd;
    return Directive.of(TokenEnds.joined(text.substring(at, wordEnd)))
        .map(directive -> line(directive, hash, argument, lineEnd(argument)));
  }

  private Piece line(Directive directive, int hash, int argument, int end) {
    return directive == Directive.DEFINE
        ? new Piece.Define(hash, end, new MacroParser(text, argument, end, names).parse())
        : new Piece.Line(directive, hash, argument, end);
  }

  /** {@code # 12 "file"}, as preprocessors write it. */
  private boolean isLineMarker(int at) {
    int digits = at;
    while (digits < text.length() && TokenEnds.isDigit(text.charAt(digits))) {
      digits++;
    }
    int quote = digits;
    while (quote < text.length() && (text.charAt(quote) == ' ' || text.charAt(quote) == '\t')) {
      quote++;
    }
    return digits > at && quote > digits && quote < text.length() && text.charAt(quote) == '"';
  }

  private int afterBlanks(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      int skip =
          Math.max(TokenEnds.spliceLength(text, at, text.length()), c == '/' ? commentAt(at) : 0);
      if (skip == 0 && c != ' ' && c != '\t' && c != '\r') {
        return at;
      }
      at += Math.max(1, skip);
    }
    return at;
  }

  /** Behind the line break that ends a directive. */
  private int lineEnd(int from) {
    int at = from;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      int skip = TokenEnds.spliceLength(text, at, length);
      if (skip == 0 && c == '/') {
        skip = commentAt(at);
      }
      if (skip == 0 && (c == '"' || c == '\'')) {
        skip = TokenEnds.quotedEnd(text, at, length) - at;
      }
      if (skip == 0 && c == '\n') {
        return at + 1;
      }
      at += Math.max(1, skip);
    }
    return length;
  }

  private void mark(int start, int end, String word) {
    mayInclude |= word == Piece.SPLICE || word.equals(IncludeSplicer.WORD);
    if (marks == starts.length) {
      starts = Arrays.copyOf(starts, marks * 2);
      ends = Arrays.copyOf(ends, marks * 2);
      words = Arrays.copyOf(words, marks * 2);
    }
    starts[marks] = start;
    ends[marks] = end;
    words[marks++] = word;
  }

  private void closeText(int end) {
    if (end > pieceStart) {
      pieces.add(
          new Piece.Text(
              pieceStart,
              end,
              Arrays.copyOf(starts, marks),
              Arrays.copyOf(ends, marks),
              Arrays.copyOf(words, marks)));
    }
    marks = 0;
  }
}
