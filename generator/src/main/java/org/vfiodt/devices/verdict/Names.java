// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

import java.util.List;
import java.util.stream.Collectors;
import org.vfiodt.dts.Node;

/** Lists of nodes inside a sentence. */
final class Names {
  private static final int MOST = 4;

  private Names() {}

  /** The paths of the first few, and how many more there are. */
  static String of(List<Node> nodes) {
    return list(nodes.stream().map(Node::path).toList());
  }

  static String list(List<String> words) {
    List<String> unique = words.stream().distinct().toList();
    if (unique.size() > MOST + 1) {
      return unique.stream().limit(MOST).collect(Collectors.joining(", "))
          + " and "
          + (unique.size() - MOST)
          + " more";
    }
    return String.join(", ", unique);
  }
}
