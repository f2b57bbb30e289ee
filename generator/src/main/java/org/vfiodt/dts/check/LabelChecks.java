// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.SourceOrder;
import org.vfiodt.source.Span;

/** A label names one thing: a node, a property, or a place in a value. */
final class LabelChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.error("duplicate_label", "A label is given to two things.", LabelChecks::duplicates)
              .ofSource());

  private LabelChecks() {}

  /** What has a label; where two have one, nodes go before properties and those before values. */
  private enum Rank {
    NODE,
    PROPERTY,
    VALUE
  }

  /**
   * A label and what has it.
   *
   * @param property null for the label of a node
   */
  private record Use(String label, Rank rank, TreeNode node, Property property, Optional<Span> at) {

    private String owner() {
      return switch (rank) {
        case NODE -> "the node " + node.path();
        case PROPERTY -> "the property '" + property.name() + "' in " + node.path();
        case VALUE -> "the value of '" + property.name() + "' in " + node.path();
      };
    }
  }

  private static void duplicates(CheckTree tree, Report report) {
    List<Use> uses = new ArrayList<>();
    tree.nodes().forEach(node -> collect(node, uses));
    Map<String, Use> owners = new HashMap<>();
    for (Use use : uses) {
      owners.merge(
          use.label, use, (known, other) -> other.rank.compareTo(known.rank) < 0 ? other : known);
    }
    for (Use use : uses) {
      Use owner = owners.get(use.label);
      if (owner != use) {
        String text = "the label '" + use.label + "' is given to " + use.owner();
        boolean later = follows(use.at, owner.at);
        report.add(
            Finding.of(use.node, later ? use.at : owner.at, text + " and to " + owner.owner())
                .note(later ? owner.at : use.at, "also given here"));
      }
    }
  }

  /** Whether the source gives the label here for the second time, whatever the tree's order is. */
  private static boolean follows(Optional<Span> at, Optional<Span> other) {
    return at.isEmpty()
        || other.isEmpty()
        || SourceOrder.comparator().compare(at.get(), other.get()) >= 0;
  }

  private static void collect(TreeNode in, List<Use> uses) {
    Node node = in.node();
    for (int i = 0; i < node.labels().size(); i++) {
      Optional<Span> at = place(node.labelPlaces(), i).or(node::place);
      uses.add(new Use(node.labels().get(i), Rank.NODE, in, null, at));
    }
    for (Property property : node.properties()) {
      for (int i = 0; i < property.labels().size(); i++) {
        Optional<Span> at = place(property.labelPlaces(), i).or(property::place);
        uses.add(new Use(property.labels().get(i), Rank.PROPERTY, in, property, at));
      }
      if (property.has(MarkerType.LABEL)) {
        inside(in, property, uses);
      }
    }
  }

  private static void inside(TreeNode in, Property property, List<Use> uses) {
    for (Marker marker : property.markers()) {
      if (marker.type() == MarkerType.LABEL) {
        uses.add(new Use(marker.text(), Rank.VALUE, in, property, Optional.of(marker.at())));
      }
    }
  }

  private static Optional<Span> place(List<Span> places, int index) {
    return index < places.size() ? Optional.of(places.get(index)) : Optional.empty();
  }
}
