// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.vfiodt.source.Span;

/**
 * Names one place of a file.
 *
 * @param text the name or tokens to look for; empty for {@code start} and {@code end}
 * @param span where the recipe says so
 */
public record Locator(LocatorKind kind, String text, Span span) {
  public Locator {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
  }

  /** The same locator with its text passed through a function, for interpolation. */
  public Locator map(UnaryOperator<String> change) {
    return new Locator(kind, change.apply(text), span);
  }

  @Override
  public String toString() {
    return kind.isEdge() ? kind.key() : kind.key() + " '" + text + "'";
  }
}
