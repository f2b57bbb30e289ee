// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.source.Span;
import org.vfiodt.spec.SpecCode;

/** A statement that a block may have once; a second one is reported and left out. */
final class Once<T> {
  private final String name;
  private final List<Diagnostic> diagnostics;
  private T value;
  private Span first;

  Once(String name, List<Diagnostic> diagnostics) {
    this.name = name;
    this.diagnostics = diagnostics;
  }

  void set(T given, Span at) {
    if (value == null) {
      value = given;
      first = at;
      return;
    }
    diagnostics.add(
        Diagnostic.at(at, SpecCode.DUPLICATE, "a second '" + name + "'")
            .note(first, "the first one is here"));
  }

  Optional<T> value() {
    return Optional.ofNullable(value);
  }

  T orElse(T otherwise) {
    return value == null ? otherwise : value;
  }

  /** The value, or {@code otherwise} after a report that the block lacks it. */
  T required(Span block, String example, T otherwise) {
    if (value == null) {
      diagnostics.add(
          Diagnostic.at(block, SpecCode.MISSING, "the block has no '" + name + "'")
              .hint("for example: " + example));
    }
    return orElse(otherwise);
  }
}
