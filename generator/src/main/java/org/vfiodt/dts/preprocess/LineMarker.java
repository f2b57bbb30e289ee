// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Escapes;
import org.vfiodt.dts.Findings;
import org.vfiodt.source.Span;

/** The lines {@code # 12 "file"} and {@code #line 12 "file"} of an earlier preprocessor run. */
final class LineMarker {
  private LineMarker() {}

  /** Tells a file name that no file can have. */
  static void check(String line, Span at, Findings findings) {
    int open = line.indexOf('"');
    int close = line.lastIndexOf('"');
    if (close > open && holdsZero(Escapes.decode(line.substring(open + 1, close)))) {
      String message = "the file name of this line marker holds a NUL character";
      findings.add(Diagnostic.at(at, DtsCode.LINE_MARKER, message));
    }
  }

  private static boolean holdsZero(byte[] name) {
    for (byte each : name) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }

  /** Behind a marker in text that is not preprocessed; the start where there is none. */
  static int end(String text, int start) {
    if (start > 0 && text.charAt(start - 1) != '\n') {
      return start;
    }
    int at = text.startsWith("#line", start) ? start + 5 : start + 1;
    int digits = afterBlanks(text, at);
    int afterDigits = digits;
    while (afterDigits < text.length() && TokenEnds.isDigit(text.charAt(afterDigits))) {
      afterDigits++;
    }
    int quote = afterBlanks(text, afterDigits);
    boolean marker =
        digits > at
            && afterDigits > digits
            && quote > afterDigits
            && quote < text.length()
            && text.charAt(quote) == '"';
    if (!marker) {
      return start;
    }
    int end = text.indexOf('\n', quote);
    return end < 0 ? text.length() : end;
  }

  private static int afterBlanks(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
