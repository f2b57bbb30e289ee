// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/**
 * The statements of one source in order, not yet merged.
 *
 * @param plugin the keyword that makes the source an overlay, if it is one
 */
public record SourceTree(List<Definition> definitions, Optional<Span> plugin) {
  public SourceTree {
    definitions = List.copyOf(definitions);
    Objects.requireNonNull(plugin);
  }

  /** A statement outside all nodes. */
  public sealed interface Definition {
    Span at();
  }

  /** {@code /memreserve/ address size;}. */
  public record Reserved(List<String> labels, long address, long size, Span at)
      implements Definition {}

  /** {@code / { ... };}. */
  public record Root(Body body, Span at) implements Definition {}

  /**
   * {@code label: &target { ... };}.
   *
   * @param target a label, a path, or a label and a path below it
   * @param braced whether it is written as {@code &{target}}
   * @param at the reference
   */
  public record Extension(List<Label> labels, String target, boolean braced, Body body, Span at)
      implements Definition {}

  /** {@code /delete-node/ &target;}. */
  public record Deletion(String target, Span at) implements Definition {}

  /** {@code /omit-if-no-ref/ &target;}. */
  public record Omission(String target, Span at) implements Definition {}

  /** What stands between the braces of a node. */
  public record Body(List<Entry> entries) {
    public Body {
      entries = List.copyOf(entries);
    }
  }

  /** A statement inside a node; its place is the name. */
  public sealed interface Entry {
    String name();

    List<Label> labels();

    Span at();
  }

  public record Assignment(String name, List<Label> labels, Value value, Span at)
      implements Entry {}

  public record PropertyDeletion(String name, List<Label> labels, Span at) implements Entry {}

  /**
   * A child node.
   *
   * @param omittable whether it says {@code /omit-if-no-ref/}
   */
  public record Child(String name, List<Label> labels, boolean omittable, Body body, Span at)
      implements Entry {}

  public record ChildDeletion(String name, List<Label> labels, Span at) implements Entry {}

  /** A label and where it is written. */
  public record Label(String name, Span at) {
    public Label {
      Objects.requireNonNull(at);
    }
  }
}
