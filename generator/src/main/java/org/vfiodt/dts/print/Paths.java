// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.Optional;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;

/** Finds nodes by the paths that a blob holds; extra slashes do not matter. */
final class Paths {
  private Paths() {}

  static Optional<Node> find(DeviceTree tree, String path) {
    String plain = path.replaceAll("/+", "/");
    return tree.find(plain.startsWith("/") ? plain : "/" + plain);
  }
}
