// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Places;
import org.vfiodt.dts.syntax.Value;

/**
 * Gives phandles to the nodes that are referred to. Explicit phandles come first; the others get
 * the lowest free number in the order in which references meet them, and a property at the end.
 */
final class References {
  private static final String PHANDLE = "phandle";
  private static final String OLD_PHANDLE = "linux,phandle";

  private final LabelIndex index;
  private final boolean overlay;
  private final Findings findings;
  private final Map<Long, LiveNode> phandles = new HashMap<>();
  private long next = 1;

  References(LabelIndex index, boolean overlay, Findings findings) {
    this.index = index;
    this.overlay = overlay;
    this.findings = findings;
  }

  /** The lowest number that may still be free. */
  long nextPhandle() {
    return next;
  }

  void resolve() {
    explicit(index.root());
    cells(index.root());
    paths(index.root());
  }

  private void explicit(LiveNode node) {
    long number = explicit(node, PHANDLE);
    long old = explicit(node, OLD_PHANDLE);
    if (number != 0 && old != 0 && number != old) {
      fault(node.liveProperty(PHANDLE), "phandle and linux,phandle differ");
    }
    long chosen = number != 0 ? number : old;
    if (chosen != 0) {
      LiveNode other = phandles.putIfAbsent(chosen, node);
      if (other == null) {
        node.phandle(chosen);
      } else {
        LiveProperty property = node.liveProperty(number != 0 ? PHANDLE : OLD_PHANDLE);
        fault(property, "the phandle " + chosen + " already belongs to " + other.path());
      }
    }
    node.liveChildren().forEach(this::explicit);
  }

  /** 0 when there is none, or when the node only asks for some phandle of its own. */
  private long explicit(LiveNode node, String name) {
    LiveProperty property = node.liveProperty(name);
    if (property == null) {
      return 0;
    }
    byte[] bytes = property.value().bytes();
    if (bytes.length != 4) {
      return fault(property, "a phandle is one cell, not " + bytes.length + " bytes");
    }
    for (Marker marker : property.value().markers()) {
      if (marker.type() == MarkerType.PHANDLE) {
        boolean own = index.find(marker.text()) == node;
        return own ? 0 : fault(property, "a phandle cannot refer to another node");
      }
    }
    long number = ByteBuffer.wrap(bytes).getInt() & 0xffffffffL;
    boolean valid = number != 0 && number != 0xffffffffL;
    return valid ? number : fault(property, "0 and 0xffffffff are no phandles");
  }

  private long fault(LiveProperty property, String message) {
    findings.add(Diagnostic.at(property.at(), DtsCode.PHANDLE, message));
    return 0;
  }

  private void cells(LiveNode node) {
    for (LiveProperty property : node.liveProperties()) {
      byte[] copy = null;
      for (Marker marker : property.value().markers()) {
        if (marker.type() == MarkerType.PHANDLE) {
          Optional<LiveNode> target = target(marker);
          if (target.isPresent()) {
            copy = copy == null ? property.value().bytes().clone() : copy;
            ByteBuffer.wrap(copy).putInt(marker.offset(), (int) phandle(target.get(), marker));
          }
        }
      }
      if (copy != null) {
        property.value(new Value(copy, property.value().markers(), property.value().places()));
      }
    }
    node.liveChildren().forEach(this::cells);
  }

  private Optional<LiveNode> target(Marker marker) {
    LiveNode node = index.find(marker.text());
    if (node == null && overlay && marker.type() == MarkerType.PHANDLE) {
      return Optional.empty();
    }
    if (node == null) {
      boolean path = marker.text().startsWith("/");
      String what =
          path
              ? "there is no node " + marker.text()
              : "no node has the label '" + marker.text() + "'";
      Diagnostic diagnostic = Diagnostic.at(marker.at(), DtsCode.REFERENCE_MISSING, what);
      findings.add(
          path || findings.full()
              ? diagnostic
              : diagnostic.hint(Suggestion.hint(marker.text(), index.labels())));
      return Optional.empty();
    }
    node.reference();
    return Optional.of(node);
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
    if (node.liveProperty(PHANDLE) == null) {
      byte[] bytes = ByteBuffer.allocate(4).putInt((int) next).array();
      Value value =
          new Value(
              bytes, List.of(new Marker(0, MarkerType.UINT32, "", reference.at())), Places.NONE);
      node.properties().add(new LiveProperty(PHANDLE, List.of(), value, reference.at()));
    }
    return next;
  }

  private void paths(LiveNode node) {
    for (LiveProperty property : node.liveProperties()) {
      for (Marker marker : property.value().markers()) {
        if (marker.type() == MarkerType.PATH) {
          target(marker);
        }
      }
    }
    node.liveChildren().forEach(this::paths);
  }
}
