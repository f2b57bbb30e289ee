// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.PhandleFormat;
import org.vfiodt.dts.Places;
import org.vfiodt.dts.syntax.Value;

/**
 * Gives phandles to the nodes that are referred to. Explicit phandles come first; the others get
 * the lowest free number in the order in which references meet them, and a property at the end.
 * What cannot be resolved is left as it is.
 */
final class References {
  private static final String PHANDLE = "phandle";
  private static final String OLD_PHANDLE = "linux,phandle";

  private final LabelIndex index;
  private final PhandleFormat format;
  private final Map<Long, LiveNode> phandles = new HashMap<>();
  private long next = 1;

  References(LabelIndex index, PhandleFormat format) {
    this.format = format;
    this.index = index;
  }

  /** The lowest number that may still be free. */
  long nextPhandle() {
    return next;
  }

  /** Takes the numbers that nodes have by themselves; of two nodes with one the first keeps it. */
  void explicit() {
    explicit(index.root());
  }

  private void explicit(LiveNode node) {
    long number = explicit(node, PHANDLE);
    long chosen = number != 0 ? number : explicit(node, OLD_PHANDLE);
    if (chosen != 0 && phandles.putIfAbsent(chosen, node) == null) {
      node.phandle(chosen);
    }
    for (LiveNode child : node.children().all()) {
      if (!child.deleted()) {
        explicit(child);
      }
    }
  }

  /** 0 when there is none that counts, or when the node only asks for some phandle of its own. */
  private static long explicit(LiveNode node, String name) {
    LiveProperty property = node.liveProperty(name);
    if (property == null || property.value().bytes().length != 4) {
      return 0;
    }
    for (Marker marker : property.value().markers()) {
      if (marker.type() == MarkerType.PHANDLE) {
        return 0;
      }
    }
    long number = ByteBuffer.wrap(property.value().bytes()).getInt() & 0xffffffffL;
    return number == 0xffffffffL ? 0 : number;
  }

  /** Writes phandles into the cells that refer to nodes. */
  void cells() {
    cells(index.root());
  }

  private void cells(LiveNode node) {
    List<LiveProperty> properties = node.properties().all();
    for (int i = 0; i < properties.size(); i++) { // a node that refers to itself gets one more
      if (!properties.get(i).deleted()) {
        cells(properties.get(i));
      }
    }
    for (LiveNode child : node.children().all()) {
      if (!child.deleted()) {
        cells(child);
      }
    }
  }

  private void cells(LiveProperty property) {
    Value value = property.value();
    if (!value.has(MarkerType.PHANDLE)) {
      return;
    }
    byte[] bytes = value.bytes();
    byte[] written = bytes;
    for (Marker marker : value.markers()) {
      LiveNode target = target(marker, MarkerType.PHANDLE);
      if (target != null) {
        written = written == bytes ? Arrays.copyOf(bytes, bytes.length) : written;
        ByteBuffer.wrap(written).putInt(marker.offset(), (int) phandle(target, marker));
      }
    }
    if (written != bytes) {
      property.value(new Value(written, value.markers(), value.places()));
    }
  }

  /** The node that a marker of a type refers to; null when there is none. */
  private LiveNode target(Marker marker, MarkerType type) {
    LiveNode node = marker.type() == type ? index.find(marker.text()) : null;
    if (node != null) {
      node.reference();
    }
    return node;
  }

  private long phandle(LiveNode node, Marker reference) {
    if (node.phandle() != 0) {
      return node.phandle();
    }
    while (phandles.containsKey(next)) {
      next++;
    }
    phandles.put(next, node);
    node.phandle(next);
    byte[] bytes = ByteBuffer.allocate(4).putInt((int) next).array();
    Value value =
        new Value(
            bytes, List.of(new Marker(0, MarkerType.UINT32, "", reference.at())), Places.NONE);
    for (String name : format.properties()) {
      if (node.liveProperty(name) == null) {
        node.properties().add(new LiveProperty(name, List.of(), value, reference.at()));
      }
    }
    return next;
  }

  /** Remembers which nodes are referred to by their paths. */
  void paths() {
    paths(index.root());
  }

  private void paths(LiveNode node) {
    for (LiveProperty property : node.properties().all()) {
      if (!property.deleted() && property.value().has(MarkerType.PATH)) {
        for (Marker marker : property.value().markers()) {
          target(marker, MarkerType.PATH);
        }
      }
    }
    for (LiveNode child : node.children().all()) {
      if (!child.deleted()) {
        paths(child);
      }
    }
  }
}
