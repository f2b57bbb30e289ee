// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.source;

import java.util.Objects;
import java.util.Optional;

/**
 * One inclusion of a file: its text and the place that included it. The same header included twice
 * is two source files, so that every span knows its own include chain. Compared by identity.
 */
public final class SourceFile {
  private final SourceText text;
  private final Span includedFrom;

  private SourceFile(SourceText text, Span includedFrom) {
    this.text = Objects.requireNonNull(text);
    this.includedFrom = includedFrom;
  }

  /** A file that the user named. */
  public static SourceFile root(String name, String text) {
    return new SourceFile(new SourceText(name, text), null);
  }

  public static SourceFile root(SourceText text) {
    return new SourceFile(text, null);
  }

  public static SourceFile included(SourceText text, Span from) {
    return new SourceFile(text, Objects.requireNonNull(from));
  }

  public String name() {
    return text.name();
  }

  public String text() {
    return text.text();
  }

  public SourceText source() {
    return text;
  }

  /** The include line that brought this file in; empty for a file that the user named. */
  public Optional<Span> includedFrom() {
    return Optional.ofNullable(includedFrom);
  }

  /** A span of this file; offsets are clipped to the text. */
  public Span span(int start, int end) {
    int length = text.text().length();
    int from = Math.max(0, Math.min(start, length));
    return new Span(this, from, Math.max(from, Math.min(end, length)), null);
  }

  @Override
  public String toString() {
    return text.name();
  }
}
