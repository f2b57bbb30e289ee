// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Places;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.syntax.Value;
import org.vfiodt.source.Span;

/** Turns the linked tree into the immutable one; paths that values refer to are put in here. */
final class Freezer {
  private final LabelIndex index;
  private final Findings findings;
  private final long limit;
  private final Set<String> formerlyLabelled = new HashSet<>();
  private final Set<Node> emptied = new HashSet<>();
  private long size;

  /**
   * @param limit bytes of all values and paths together
   */
  Freezer(LabelIndex index, long limit, Findings findings) {
    this.index = index;
    this.limit = limit;
    this.findings = findings;
  }

  /** Whether the limit was met; what was frozen lacks something then. */
  boolean full() {
    return size > limit;
  }

  /** The nodes that had children and have none left. */
  Set<Node> emptied() {
    return emptied;
  }

  Node freeze(LiveNode node) {
    return freeze(node, "/");
  }

  private Node freeze(LiveNode node, String path) {
    count(path.length(), node);
    if (node.labels().lost()) {
      formerlyLabelled.add(path);
    }
    List<Property> properties = new ArrayList<>(node.properties().all().size());
    for (LiveProperty property : node.properties().all()) {
      if (!property.deleted()) {
        properties.add(property(node, property));
      }
    }
    List<Node> children = new ArrayList<>(node.children().all().size());
    for (LiveNode child : node.children().all()) {
      if (!child.deleted() && size <= limit) {
        children.add(freeze(child, Node.childPath(path, child.name())));
      }
    }
    Node frozen =
        new Node(
            path,
            node.name(),
            node.labels().names(),
            node.labels().places(),
            properties,
            children,
            node.definedAt());
    if (children.isEmpty() && !node.children().all().isEmpty()) {
      emptied.add(frozen);
    }
    return frozen;
  }

  /** Paths of the nodes whose labels are all deleted. */
  Set<String> formerlyLabelled() {
    return formerlyLabelled;
  }

  private void count(long bytes, LiveNode node) {
    boolean below = size <= limit;
    size += bytes;
    if (below && size > limit) {
      findings.add(
          Diagnostic.at(
              node.at(), DtsCode.BLOB_LIMIT, "the tree grows beyond " + limit + " bytes"));
    }
  }

  private Property property(LiveNode node, LiveProperty property) {
    Value value = property.value();
    Value whole = value.has(MarkerType.PATH) ? insertPaths(node, value) : value;
    count(whole.bytes().length, node);
    return Property.sharing(
        property.name(),
        whole.bytes(),
        whole.markers(),
        property.hadLabels() ? property.labels().names() : List.of(),
        property.hadLabels() ? property.labels().places() : List.of(),
        property.definedAt(),
        whole.places());
  }

  private Value insertPaths(LiveNode node, Value value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Marker> markers = new ArrayList<>();
    List<Insertion> insertions = new ArrayList<>();
    int copied = 0;
    for (Marker marker : value.markers()) {
      bytes.write(value.bytes(), copied, marker.offset() - copied);
      copied = marker.offset();
      markers.add(marker.movedTo(bytes.size()));
      LiveNode target = marker.type() == MarkerType.PATH ? index.find(marker.text()) : null;
      if (target != null && size <= limit) {
        String path = target.path();
        insertions.add(new Insertion(bytes.size(), path.length() + 1, marker));
        bytes.writeBytes((path + "\0").getBytes(StandardCharsets.ISO_8859_1));
        count(path.length(), node);
      }
    }
    bytes.write(value.bytes(), copied, value.bytes().length - copied);
    Places places = offset -> place(value.places(), insertions, offset);
    return new Value(bytes.toByteArray(), markers, places);
  }

  private record Insertion(int offset, int length, Marker marker) {}

  private static Optional<Span> place(Places written, List<Insertion> insertions, int offset) {
    int shift = 0;
    for (Insertion insertion : insertions) {
      if (offset >= insertion.offset + insertion.length) {
        shift += insertion.length;
      } else if (offset >= insertion.offset) {
        return Optional.of(insertion.marker.at());
      }
    }
    return written.at(offset - shift);
  }
}
