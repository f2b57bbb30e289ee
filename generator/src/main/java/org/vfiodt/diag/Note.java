// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/** A further place or fact that belongs to a diagnostic, such as "also defined at". */
public record Note(String text, Optional<Span> at) {
  public Note {
    Objects.requireNonNull(text);
    Objects.requireNonNull(at);
  }

  public static Note of(String text) {
    return new Note(text, Optional.empty());
  }

  public static Note at(Span at, String text) {
    return new Note(text, Optional.of(at));
  }
}
