// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.OverlayNodes;
import org.vfiodt.dts.Property;

/** The labels of all nodes after those of {@code __symbols__} were put in front. */
final class SymbolLabels {
  private SymbolLabels() {}

  /** The labels of the nodes that got more of them, newest first. */
  static Map<Node, List<String>> of(DeviceTree tree, Findings findings) {
    Map<Node, List<String>> labels = new IdentityHashMap<>();
    Optional<Node> symbols = tree.root().child(OverlayNodes.SYMBOLS);
    if (symbols.isEmpty()) {
      return labels;
    }
    Map<String, Node> owners = new HashMap<>();
    tree.nodes().forEach(node -> node.labels().forEach(label -> owners.putIfAbsent(label, node)));
    for (Property symbol : symbols.get().properties()) {
      Optional<Node> node = Texts.first(symbol).flatMap(path -> Paths.find(tree, path));
      if (node.isEmpty()) {
        findings.add(warning(symbol, "names no node of this tree"));
      } else if (node.get().isRoot()) {
        findings.add(warning(symbol, "names the root node, which cannot carry a label"));
      } else if (!Texts.isLabel(symbol.name())) {
        findings.add(warning(symbol, "is no name that a label can have"));
      } else {
        Node owner = owners.putIfAbsent(symbol.name(), node.get());
        if (owner == null) {
          labels
              .computeIfAbsent(node.get(), known -> new ArrayList<>(known.labels()))
              .add(0, symbol.name());
        } else if (owner != node.get()) {
          findings.add(warning(symbol, "is the label of another node, " + owner.path()));
        }
      }
    }
    return labels;
  }

  private static Diagnostic warning(Property symbol, String what) {
    String message = "the label '" + symbol.name() + "' in /" + OverlayNodes.SYMBOLS + " " + what;
    return symbol
        .place()
        .map(at -> Diagnostic.at(at, DtsCode.NOT_RESTORED, message))
        .orElseGet(() -> Diagnostic.of(DtsCode.NOT_RESTORED, message));
  }
}
