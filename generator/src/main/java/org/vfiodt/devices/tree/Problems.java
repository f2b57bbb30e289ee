// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.DevicesCode;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/**
 * Collects what is wrong with a tree, each thing once, however many devices run into it. What comes
 * after the first thousand is dropped.
 */
public final class Problems {
  private static final int MOST = 1000;
  private static final Comparator<Span> BY_PLACE = Comparator.nullsLast(Comparator.naturalOrder());

  private record Key(DevicesCode code, Node node, String message) {}

  private final List<Diagnostic> found = new ArrayList<>();
  private final Set<Key> seen = new HashSet<>();

  /** A problem with a property, at the cell at an offset. */
  public void add(DevicesCode code, Node node, Property property, int offset, String message) {
    add(code, node, property.placeOf(offset), message);
  }

  /** A problem with a property of a node, or with the node where it has no such property. */
  public void add(DevicesCode code, Node node, String property, String message) {
    Optional<Span> place = node.property(property).flatMap(Property::place);
    add(code, node, place.isPresent() ? place : node.place(), message);
  }

  private void add(DevicesCode code, Node node, Optional<Span> at, String message) {
    if (found.size() < MOST && seen.add(new Key(code, node, message))) {
      String text = node.path() + ": " + message;
      found.add(at.map(span -> Diagnostic.at(span, code, text)).orElse(Diagnostic.of(code, text)));
    }
  }

  /** In the order of their places; what has none comes last, as it was found. */
  public List<Diagnostic> found() {
    return found.stream().sorted(Comparator.comparing(Problems::place, BY_PLACE)).toList();
  }

  private static Span place(Diagnostic finding) {
    return finding.at().orElse(null);
  }
}
