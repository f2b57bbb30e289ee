// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;

/** The property {@code name} repeats what the node is called; it is dropped where it is right. */
final class NameProperty {
  private NameProperty() {}

  static void drop(LiveNode node, Findings findings) {
    LiveProperty property = node.liveProperty("name");
    if (property != null) {
      int at = node.name().indexOf('@');
      String base = at < 0 ? node.name() : node.name().substring(0, at);
      byte[] expected = (base + "\0").getBytes(StandardCharsets.ISO_8859_1);
      if (Arrays.equals(property.value().bytes(), expected)) {
        property.delete();
      } else {
        findings.add(
            Diagnostic.at(
                property.at(),
                DtsCode.NAME_PROPERTY,
                "the property 'name' must be \"" + base + "\" or be left out"));
      }
    }
    node.liveChildren().forEach(child -> drop(child, findings));
  }
}
