// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import org.vfiodt.dts.preprocess.FlatText;

/**
 * Reads the words of plain source from left to right. What a token is depends on the longest match
 * of the lexer; so a word gives up wherever the character behind it could make another token of it.
 */
final class PlainScanner {
  /** Thrown at whatever is not plainly right; caught in {@link PlainParser} only. */
  static final class GaveUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    private GaveUp() {
      super(null, null, false, false);
    }
  }

  private static final GaveUp GAVE_UP = new GaveUp();

  private static final int BLANK = 1;
  private static final int NAME = 2;
  private static final int IDENTIFIER = 4;
  private static final int PATH = 8;
  private static final byte[] KINDS = kinds();

  private static final int KNOWN_NAMES = 1 << 11;

  private final FlatText source;
  private final char[] text;
  private final int length;
  private final String[] names = new String[KNOWN_NAMES];
  private final int[] places = new int[KNOWN_NAMES];
  private final int limit;
  private int words;
  private int position;

  /**
   * @param limit words and signs
   */
  PlainScanner(FlatText text, int limit) {
    this.source = text;
    this.text = text.characters();
    this.limit = limit;
    this.length = text.length();
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    for (char c = 0; c < kinds.length; c++) {
      boolean digit = c >= '0' && c <= '9';
      boolean word = digit || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean name = word || ",._+*#?@-".indexOf(c) >= 0;
      kinds[c] =
          (byte)
              ((" \t\r\n\f\u000b".indexOf(c) >= 0 ? BLANK : 0)
                  | (name ? NAME : 0)
                  | (word || c == '_' ? IDENTIFIER : 0)
                  | (name || c == '/' ? PATH : 0));
    }
    return kinds;
  }

  private static boolean is(char c, int kind) {
    return c < 128 && (KINDS[c] & kind) != 0;
  }

  static GaveUp giveUp() {
    throw GAVE_UP;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position >= length;
  }

  /** The next character; zero at the end, which starts no token either. */
  char peek() {
    return position < length ? text[position] : 0;
  }

  /** The character behind the next one. */
  char peekSecond() {
    return position + 1 < length ? text[position + 1] : 0;
  }

  void skip(int characters) {
    position += characters;
  }

  /**
   * Skips blanks, which is done before every word or sign; comments are only left in text that no
   * preprocessor saw.
   */
  char skipBlanks() {
    if (++words >= limit) {
      throw giveUp();
    }
    char[] characters = text;
    int at = position;
    char c = 0;
    while (at < length && (c = characters[at]) <= ' ' && is(c, BLANK)) {
      at++;
    }
    position = at;
    if (at == length) {
      return 0;
    }
    if (c == '/' && (peekSecond() == '/' || peekSecond() == '*')) {
      throw giveUp();
    }
    return c;
  }

  /** Skips blanks and a sign that must follow. */
  void require(char sign) {
    if (skipBlanks() != sign) {
      throw giveUp();
    }
    position++;
  }

  /** Skips a keyword, with its slashes, if it is the next word. */
  boolean accept(String keyword) {
    boolean found = source.startsWith(keyword, position);
    position += found ? keyword.length() : 0;
    return found;
  }

  boolean atIdentifier() {
    char c = peek();
    return is(c, IDENTIFIER) && (c < '0' || c > '9');
  }

  /** Skips characters of a kind; the hash of what was skipped. */
  private int run(int kind) {
    char[] characters = text;
    int at = position;
    int hash = 0;
    char c;
    while (at < length && (c = characters[at]) < 128 && (KINDS[c] & kind) != 0) {
      hash = 31 * hash + c;
      at++;
    }
    position = at;
    return hash;
  }

  /** The name of a node or property, without the backslash that may stand before it. */
  String name() {
    position += peek() == '\\' ? 1 : 0;
    int start = position;
    int hash = run(NAME);
    return word(start, hash);
  }

  /** A label without its colon, or the word behind an ampersand. */
  String identifier() {
    if (!atIdentifier()) {
      throw giveUp();
    }
    int start = position;
    int hash = run(IDENTIFIER);
    return word(start, hash);
  }

  /** Whether the name that was read from an offset would be read as a label. */
  boolean isLabel(int start) {
    if (peek() != ':') {
      return false;
    }
    for (int i = start; i < position; i++) {
      if (!is(text[i], IDENTIFIER)) {
        return false;
      }
    }
    char first = text[start];
    return first < '0' || first > '9';
  }

  /** The target of {@code &label} or <code>&amp;{path}</code>, without these signs. */
  String reference() {
    position++;
    if (peek() != '{') {
      return identifier();
    }
    position++;
    int start = position;
    int hash = run(PATH);
    if (peek() != '}') {
      throw giveUp();
    }
    String path = start == position ? "" : word(start, hash);
    position++;
    return path;
  }

  /** One string for equal words, as most of them occur again and again. */
  private String word(int start, int hash) {
    if (start == position) {
      throw giveUp();
    }
    int slot = (hash ^ hash >>> 15) & KNOWN_NAMES - 1;
    String known = names[slot];
    if (known == null || known.length() != position - start || !isRepeated(start, places[slot])) {
      known = source.substring(start, position);
      names[slot] = known;
      places[slot] = start;
    }
    return known;
  }

  /** Whether the word up to here stood at an earlier place, too. */
  private boolean isRepeated(int start, int earlier) {
    char[] characters = text;
    int end = position;
    for (int at = start, before = earlier; at < end; at++, before++) {
      if (characters[at] != characters[before]) {
        return false;
      }
    }
    return true;
  }

  /** Skips a string with its quotes. */
  boolean skipString() {
    boolean escapes = false;
    position++;
    while (position < length) {
      char c = text[position++];
      if (c == '"') {
        return escapes;
      }
      if (c == '\\') {
        escapes = true;
        if (peek() == '\n') {
          throw giveUp();
        }
        position++;
      }
    }
    throw giveUp();
  }

  /** A byte of two hexadecimal digits. */
  int hexByte() {
    int high = Character.digit(peek(), 16);
    int low = Character.digit(peekSecond(), 16);
    if (high < 0 || low < 0 || peek() > 'f' || peekSecond() > 'f') {
      throw giveUp();
    }
    position += 2;
    return 16 * high + low;
  }

  /** A character between quotes that needs no escape. */
  int character() {
    char c = peekSecond();
    boolean plain = c > ' ' && c < 0x7f && c != '\\' && c != '\'';
    if (!plain || !source.startsWith("'", position + 2)) {
      throw giveUp();
    }
    position += 3;
    return c;
  }

  /** An integer literal that is surely in range. */
  long literal() {
    int start = position;
    boolean zero = peek() == '0';
    boolean hex = zero && (peekSecond() == 'x' || peekSecond() == 'X');
    position += hex ? 2 : 0;
    int digits = position;
    int radix = hex ? 16 : zero ? 8 : 10;
    long value = 0;
    for (char c = peek(); c >= '0' && c <= '9' || hex && isHexLetter(c); c = peek()) {
      int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
      if (digit >= radix) {
        throw giveUp();
      }
      value = value * radix + digit;
      position++;
    }
    int count = position - digits;
    if (count == 0 || count > (hex ? 16 : 18) || start == position) {
      throw giveUp();
    }
    suffix();
    return value;
  }

  private static boolean isHexLetter(char c) {
    return c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  /** Skips {@code U}, {@code L}, {@code UL}, {@code LL} or {@code ULL}. */
  private void suffix() {
    position += peek() == 'U' ? 1 : 0;
    position += peek() == 'L' ? 1 : 0;
    position += peek() == 'L' ? 1 : 0;
    if (is(peek(), IDENTIFIER)) {
      throw giveUp();
    }
  }

  FlatText text() {
    return source;
  }
}
