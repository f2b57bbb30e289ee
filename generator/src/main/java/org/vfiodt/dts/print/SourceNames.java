// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.preprocess.Hazards;

/**
 * Finds the names that source has no way to write. A blob can hold any bytes as a name, even a
 * closing brace; printing such a name would change what the rest of the text means.
 */
final class SourceNames {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9,._+*#?@-]+");
  private static final int LONGEST_SHOWN = 60;

  private SourceNames() {}

  static void check(DeviceTree tree, Findings findings) {
    for (Node node : tree.nodes()) {
      if (!node.isRoot() && !isWritable(node.name())) {
        findings.add(unwritable("a node in " + parent(node), node.name()));
      }
      for (Property property : node.properties()) {
        if (!isWritable(property.name())) {
          findings.add(unwritable("a property of " + node.path(), property.name()));
        }
      }
    }
  }

  private static boolean isWritable(String name) {
    return NAME.matcher(name).matches() && Hazards.macro(name).isEmpty();
  }

  /** A name as it stands in source, where it must not look like a directive. */
  static String written(String name) {
    return Hazards.startsDirective(name) ? "\\" + name : name;
  }

  private static String parent(Node node) {
    int end = node.path().length() - node.name().length() - 1;
    return end <= 0 ? "/" : node.path().substring(0, end);
  }

  private static Diagnostic unwritable(String what, String name) {
    if (name.isEmpty()) {
      return Diagnostic.of(DtsCode.UNWRITABLE_NAME, what + " has no name");
    }
    String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "..." : name;
    return Diagnostic.of(
        DtsCode.UNWRITABLE_NAME, what + " is called '" + shown + "', which source cannot write");
  }
}
