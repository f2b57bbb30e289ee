// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.source.Span;

/**
 * A comment with the start of another one on a later line: most often its own end was forgotten,
 * and what stands between is lost.
 *
 * @param start of the comment
 * @param inner where the other one starts
 */
record NestedComment(int start, int inner) {
  /** Makes a span of two offsets. */
  @FunctionalInterface
  interface Place {
    Span of(int start, int end);
  }

  static Optional<NestedComment> in(String text, int start, int end) {
    if (end - start < 4 || text.charAt(start + 1) != '*') {
      return Optional.empty();
    }
    int inner = text.indexOf("/*", start + 2);
    int line = text.indexOf('\n', start);
    return inner < 0 || inner + 2 > end || line < 0 || line > inner || text.charAt(end - 1) != '/'
        ? Optional.empty()
        : Optional.of(new NestedComment(start, inner));
  }

  Diagnostic finding(Place place) {
    return Diagnostic.at(
            place.of(start, start + 2),
            DtsCode.COMMENT_NESTED,
            "this comment runs on over the start of another one; is its '*/' missing?")
        .note(
            place.of(inner, inner + 2),
            "the other one starts here, and its end is the end of both");
  }
}
