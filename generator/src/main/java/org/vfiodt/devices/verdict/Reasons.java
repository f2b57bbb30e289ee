// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vfiodt.devices.Reason;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.diag.Note;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/** Collects the reasons of one device. */
final class Reasons {
  /** No sentence about a device is about more others than these. */
  static final int MOST_OTHERS = 100;

  private static final int MOST_RELATED = 4;

  private final Node node;
  private final List<Reason> found = new ArrayList<>();

  Reasons(Node node) {
    this.node = node;
  }

  /** A reason that one of the device's properties gives; without it, the node itself. */
  void add(ReasonKind kind, String property, String text) {
    add(kind, place(node, property), text, List.of());
  }

  void add(ReasonKind kind, Optional<Span> at, String text, List<Node> others) {
    List<Node> unique = others.stream().distinct().limit(MOST_OTHERS).toList();
    List<Note> related =
        unique.stream()
            .limit(MOST_RELATED)
            .flatMap(other -> other.place().map(span -> Note.at(span, other.path())).stream())
            .toList();
    found.add(new Reason(kind, text, at.isPresent() ? at : node.place(), unique, related));
  }

  /** The place of a property; without it that of the node. */
  static Optional<Span> place(Node node, String property) {
    Optional<Span> at = node.property(property).flatMap(Property::place);
    return at.isPresent() ? at : node.place();
  }

  /** In the order of their kinds. */
  List<Reason> sorted() {
    return found.stream().sorted(Comparator.comparing(Reason::kind)).toList();
  }
}
