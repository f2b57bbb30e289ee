// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;
import java.util.stream.Collectors;
import org.vfiodt.dts.Node;

/** The sentence below a diagram about what nothing in it leads to. */
final class UnusedNodes {
  private static final int MOST = 12;

  private UnusedNodes() {}

  /**
   * @param front the sentence up to the names
   */
  static String sentence(String front, List<Node> nodes) {
    if (nodes.isEmpty()) {
      return "";
    }
    String names =
        nodes.stream()
            .limit(MOST)
            .map(node -> PageText.of(node.name(), 80))
            .collect(Collectors.joining(", "));
    String rest = nodes.size() > MOST ? " and " + (nodes.size() - MOST) + " more" : "";
    return front + " " + names + rest + ".";
  }
}
