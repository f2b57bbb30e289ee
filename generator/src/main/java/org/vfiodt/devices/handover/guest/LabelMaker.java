// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.dts.Node;

/** Labels of nodes: those of the source, else ones made of their names. */
public final class LabelMaker {
  private static final int LONGEST = 40;

  private final Set<String> taken;
  private final Map<Node, String> byNode = new HashMap<>();

  /**
   * @param taken labels that stand for something else
   */
  public LabelMaker(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  String label(Node node) {
    return byNode.computeIfAbsent(
        node, key -> key.labels().isEmpty() ? fresh(key.name()) : key.labels().get(0));
  }

  Optional<String> known(Node node) {
    return Optional.ofNullable(byNode.get(node));
  }

  /** A label that nobody has yet. */
  public String fresh(String wanted) {
    String base = word(wanted);
    String label = base;
    for (int i = 2; !taken.add(label); i++) {
      label = base + "_" + i;
    }
    return label;
  }

  private static String word(String name) {
    StringBuilder word = new StringBuilder();
    name.chars().limit(LONGEST).forEach(c -> word.append(isPlain(c) ? (char) c : '_'));
    boolean starts = word.length() > 0 && !Character.isDigit(word.charAt(0));
    return starts ? word.toString() : "n" + word;
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
