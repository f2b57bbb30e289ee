// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Linkage;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.source.Span;

/**
 * Linked trees to trees of blobs and back. Every node and property remembers which ones it was made
 * from, so labels, markers and places survive.
 */
final class TreeForm {
  private TreeForm() {}

  static Outcome<BlobTree> of(DeviceTree tree, String name, Budget budget) {
    return BlobTreeReader.read(new NamedBlob(name, DtbWriter.write(tree)), budget)
        .peek(blob -> remember(blob.root(), tree.root()));
  }

  private static void remember(BlobNode blob, Node node) {
    blob.origins().add(node);
    List<BlobProperty> properties = blob.properties();
    for (int i = 0; i < properties.size(); i++) {
      properties.get(i).origins().add(node.properties().get(i));
    }
    List<BlobNode> children = blob.children();
    for (int i = 0; i < children.size(); i++) {
      remember(children.get(i), node.children().get(i));
    }
  }

  /** The tree, with what the base has besides its nodes. */
  static DeviceTree tree(BlobTree blob, DeviceTree base) {
    Node root = node(blob.root(), "/");
    return new DeviceTree(root, base.reservations(), base.bootCpu(), Linkage.NONE);
  }

  private static Node node(BlobNode blob, String path) {
    List<String> labels = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    for (int i = blob.origins().size() - 1; i >= 0; i--) {
      labels(blob.origins().get(i), labels, places);
    }
    return new Node(
        path,
        blob.name(),
        labels,
        places.size() == labels.size() ? places : List.of(),
        blob.properties().stream().map(TreeForm::property).toList(),
        blob.children().stream()
            .map(child -> node(child, Node.childPath(path, child.name())))
            .toList(),
        blob.origins().stream().flatMap(node -> node.definedAt().stream()).toList());
  }

  private static void labels(Node origin, List<String> labels, List<Span> places) {
    for (int i = 0; i < origin.labels().size(); i++) {
      if (!labels.contains(origin.labels().get(i))) {
        labels.add(origin.labels().get(i));
        Stream.of(i)
            .filter(index -> index < origin.labelPlaces().size())
            .map(origin.labelPlaces()::get)
            .forEach(places::add);
      }
    }
  }

  private static Property property(BlobProperty blob) {
    List<Property> origins = blob.origins();
    if (origins.isEmpty()) {
      return Property.of(blob.name(), blob.value());
    }
    Property last = origins.get(origins.size() - 1);
    return new Property(
        blob.name(),
        blob.value(),
        last.markers(),
        origins.stream().flatMap(origin -> origin.labels().stream()).distinct().toList(),
        origins.stream().flatMap(origin -> origin.definedAt().stream()).toList(),
        last::placeOf);
  }
}
