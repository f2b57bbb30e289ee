// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The property {@code name} repeats what the node is called; it is dropped where it is right. */
final class NameProperty {
  private NameProperty() {}

  /** Whether there was one to drop. */
  static boolean drop(LiveNode node) {
    boolean dropped = false;
    LiveProperty property = node.liveProperty("name");
    if (property != null) {
      int at = node.name().indexOf('@');
      String base = at < 0 ? node.name() : node.name().substring(0, at);
      byte[] expected = (base + "\0").getBytes(StandardCharsets.ISO_8859_1);
      if (Arrays.equals(property.value().bytes(), expected)) {
        property.delete();
        dropped = true;
      }
    }
    for (LiveNode child : node.liveChildren()) {
      dropped |= drop(child);
    }
    return dropped;
  }
}
