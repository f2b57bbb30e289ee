// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.Objects;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * A note on one byte of a property's value: how it was written.
 *
 * @param offset byte of the value, from 0
 * @param text label, path or file name; empty where the type has none
 */
public record Marker(int offset, MarkerType type, String text, Span at) {
  private static final Span NOWHERE = SourceFile.root("", "").span(0, 0);

  public Marker {
    Objects.requireNonNull(type);
    Objects.requireNonNull(text);
    Objects.requireNonNull(at);
  }

  /** A marker that stands for something no source wrote. */
  public static Marker made(int offset, MarkerType type, String text) {
    return new Marker(offset, type, text, NOWHERE);
  }

  /** The same marker on another byte. */
  public Marker movedTo(int newOffset) {
    return new Marker(newOffset, type, text, at);
  }
}
