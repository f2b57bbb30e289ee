// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Paths as messages name them, made equal whatever folder the tool ran in: from the top of the tree
 * for sources, from the top of the objects for what was generated.
 */
record MessagePaths(Path tree, Path objects) implements UnaryOperator<String> {
  @Override
  public String apply(String named) {
    try {
      Path path = objects.resolve(named).normalize();
      if (path.startsWith(tree) && !path.startsWith(objects)) {
        return tree.relativize(path).toString();
      }
      return path.startsWith(objects) ? objects.relativize(path).toString() : named;
    } catch (InvalidPathException e) {
      return named;
    }
  }
}
