// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.diag.Note;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/**
 * What a check found.
 *
 * @param node the node that is wrong; its path starts the message
 * @param text what is wrong, without the path and without a final stop
 */
public record Finding(
    Node node, Optional<Span> at, String text, List<Note> notes, Optional<String> hint) {
  public Finding {
    Objects.requireNonNull(node);
    Objects.requireNonNull(at);
    Objects.requireNonNull(text);
    notes = List.copyOf(notes);
    Objects.requireNonNull(hint);
  }

  /** Something about a node as a whole. */
  public static Finding of(TreeNode node, String text) {
    return of(node, node.node().place(), text);
  }

  /** Something about a property as a whole. */
  public static Finding of(TreeNode node, Property property, String text) {
    return of(node, property.place().or(node.node()::place), text);
  }

  /** Something about the cell, string or byte at an offset of a value. */
  public static Finding of(TreeNode node, Property property, int offset, String text) {
    return of(node, property.placeOf(offset).or(node.node()::place), text);
  }

  /** Something about a node, told elsewhere. */
  public static Finding of(TreeNode node, Optional<Span> at, String text) {
    return new Finding(node.node(), at, text, List.of(), Optional.empty());
  }

  /** The same with another place that belongs to it; nothing more where that is unknown. */
  public Finding note(Optional<Span> where, String words) {
    if (where.isEmpty()) {
      return this;
    }
    List<Note> more = new ArrayList<>(notes);
    more.add(Note.at(where.get(), words));
    return new Finding(node, at, text, more, hint);
  }

  /** The same told at the node where it has no place yet. */
  Finding orNode() {
    return new Finding(node, at.or(node::place), text, notes, hint);
  }

  public Finding hint(String words) {
    return new Finding(node, at, text, notes, Optional.of(words));
  }

  public Finding hint(Optional<String> words) {
    return words.map(this::hint).orElse(this);
  }
}
