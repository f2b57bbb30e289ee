// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Property;
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
   * A thing that has a label.
   *
   * @param property null for a node
   * @param place index of the label among those of the thing, or of the marker in a value
   */
  private record Use(String label, Rank rank, TreeNode node, Property property, int place) {
    /** Made only for what is told: there are many labels. */
    private String words() {
      String path = node.path();
      return switch (rank) {
        case NODE -> "the node " + path;
        case PROPERTY -> "the property '" + property.name() + "' in " + path;
        case VALUE -> "the value of '" + property.name() + "' in " + path;
      };
    }

    private Optional<Span> at() {
      return switch (rank) {
        case NODE -> nth(node.node().labelPlaces()).or(node.node()::place);
        case PROPERTY -> nth(property.labelPlaces()).or(property::place);
        case VALUE -> Optional.of(property.markers().get(place).at());
      };
    }

    private Optional<Span> nth(List<Span> places) {
      return place < places.size() ? Optional.of(places.get(place)) : Optional.empty();
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
    if (owners.size() == uses.size()) {
      return;
    }
    for (Use use : uses) {
      Use owner = owners.get(use.label);
      if (owner != use) {
        String text = "the label '" + use.label + "' is given to " + use.words();
        report.add(
            Finding.of(use.node, use.at(), text + " and to " + owner.words())
                .note(owner.at(), "also given here"));
      }
    }
  }

  private static void collect(TreeNode node, List<Use> uses) {
    collect(node, Rank.NODE, null, node.node().labels(), uses);
    for (Property property : node.node().properties()) {
      collect(node, Rank.PROPERTY, property, property.labels(), uses);
      List<Marker> markers = property.markers();
      for (int i = 0; i < markers.size(); i++) {
        if (markers.get(i).type() == MarkerType.LABEL) {
          uses.add(new Use(markers.get(i).text(), Rank.VALUE, node, property, i));
        }
      }
    }
  }

  private static void collect(
      TreeNode node, Rank rank, Property property, List<String> labels, List<Use> uses) {
    for (int i = 0; i < labels.size(); i++) {
      uses.add(new Use(labels.get(i), rank, node, property, i));
    }
  }
}
