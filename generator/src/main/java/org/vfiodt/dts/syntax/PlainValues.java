// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import org.vfiodt.dts.Escapes;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.preprocess.PlaceFinder;

/** Values of plain source: strings, cells, bytes and references. */
final class PlainValues {
  private final PlainScanner scanner;
  private final PlainNumbers numbers;
  private final PlaceFinder outer;
  private final PlaceFinder inner;
  private final ValueBuilder builder;

  PlainValues(PlainScanner scanner, PlainNumbers numbers) {
    this.scanner = scanner;
    this.numbers = numbers;
    this.outer = new PlaceFinder(scanner.text());
    this.inner = new PlaceFinder(scanner.text());
    this.builder = new ValueBuilder(scanner.text());
  }

  /** What stands behind the equals sign, without the semicolon. */
  Value read() {
    value(scanner.skipBlanks());
    while (scanner.skipBlanks() == ',') {
      scanner.skip(1);
      value(scanner.skipBlanks());
    }
    return builder.build();
  }

  private void value(char first) {
    int start = scanner.position();
    switch (first) {
      case '"' -> string(start);
      case '<' -> cells(start, 32);
      case '[' -> bytes(start);
      case '&' -> {
        String target = scanner.reference();
        builder.mark(MarkerType.PATH, target, outer.span(start, scanner.position()));
      }
      case '/' -> wide(start);
      default -> throw PlainScanner.giveUp();
    }
  }

  private void string(int start) {
    boolean escapes = scanner.skipString();
    int end = scanner.position();
    builder.mark(MarkerType.STRING, "", outer.span(start, end));
    if (escapes) {
      byte[] decoded = Escapes.decode(scanner.text().substring(start + 1, end - 1));
      builder.data(decoded, start, end);
      builder.terminate();
    } else {
      builder.string(start, end);
    }
  }

  private void wide(int start) {
    if (!scanner.accept("/bits/")) {
      throw PlainScanner.giveUp();
    }
    char digit = scanner.skipBlanks();
    if (digit < '0' || digit > '9') {
      throw PlainScanner.giveUp();
    }
    long bits = scanner.literal();
    boolean known = bits == 8 || bits == 16 || bits == 32 || bits == 64;
    if (!known || scanner.skipBlanks() != '<') {
      throw PlainScanner.giveUp();
    }
    cells(start, (int) bits);
  }

  /**
   * @param start of the value, which may be the width before the bracket
   */
  private void cells(int start, int bits) {
    int marker = builder.reserveMarker();
    int offset = builder.length();
    scanner.skip(1);
    if (scanner.peek() == '<' || scanner.peek() == '=') {
      throw PlainScanner.giveUp();
    }
    for (char c = scanner.skipBlanks(); c != '>'; c = scanner.skipBlanks()) {
      if (c == '&') {
        reference(bits);
      } else if (scanner.atIdentifier()) {
        label();
      } else {
        cell(bits);
      }
    }
    scanner.skip(1);
    if (scanner.peek() == '>' || scanner.peek() == '=') {
      throw PlainScanner.giveUp();
    }
    MarkerType type = MarkerType.ofWidth(bits);
    builder.mark(marker, offset, type, outer.span(start, scanner.position()));
  }

  private void cell(int bits) {
    int start = scanner.position();
    long value = numbers.number();
    long mask = bits == 64 ? -1 : (1L << bits) - 1;
    if (Long.compareUnsigned(value, mask) > 0 && (value | mask) != -1) {
      throw PlainScanner.giveUp();
    }
    builder.number(value, bits / 8, start, scanner.position());
  }

  private void reference(int bits) {
    int start = scanner.position();
    String target = scanner.reference();
    if (bits != 32) {
      throw PlainScanner.giveUp();
    }
    int end = scanner.position();
    builder.mark(MarkerType.PHANDLE, target, inner.span(start, end));
    builder.number(-1, bits / 8, start, end);
  }

  private void label() {
    int start = scanner.position();
    String name = scanner.identifier();
    if (scanner.peek() != ':') {
      throw PlainScanner.giveUp();
    }
    scanner.skip(1);
    builder.mark(MarkerType.LABEL, name, inner.span(start, scanner.position()));
  }

  /** Labels between bytes look like bytes at first; they are left to the grammar. */
  private void bytes(int start) {
    int marker = builder.reserveMarker();
    int offset = builder.length();
    scanner.skip(1);
    while (scanner.skipBlanks() != ']') {
      int at = scanner.position();
      builder.number(scanner.hexByte(), 1, at, at + 2);
    }
    scanner.skip(1);
    builder.mark(marker, offset, MarkerType.BYTES, outer.span(start, scanner.position()));
  }
}
