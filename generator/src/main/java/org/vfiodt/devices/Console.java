// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Optional;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** The device that {@code /chosen} names for the console, by path or by alias. */
final class Console {
  private Console() {}

  static Optional<Node> of(DeviceTree tree) {
    return tree.find("/chosen").flatMap(Console::path).flatMap(path -> node(tree, path));
  }

  private static Optional<String> path(Node chosen) {
    Optional<Property> property = chosen.property("stdout-path");
    return property
        .or(() -> chosen.property("linux,stdout-path"))
        .flatMap(Property::string)
        .map(text -> text.indexOf(':') < 0 ? text : text.substring(0, text.indexOf(':')));
  }

  private static Optional<Node> node(DeviceTree tree, String path) {
    if (path.startsWith("/")) {
      return tree.find(path);
    }
    return tree.find("/aliases")
        .flatMap(aliases -> aliases.property(path))
        .flatMap(Property::string)
        .filter(target -> target.startsWith("/"))
        .flatMap(tree::find);
  }
}
