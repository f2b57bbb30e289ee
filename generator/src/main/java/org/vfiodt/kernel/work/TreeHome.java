// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import java.nio.file.Path;

/**
 * Where one kernel tree lives in the cache: the tree itself, and beside it what the overlay needs.
 *
 * @param folder an absolute path, named by the tree's identity
 */
public record TreeHome(Path folder) {
  public String identity() {
    return folder.getFileName().toString();
  }

  /** The tree that is built. */
  public Path tree() {
    return folder.resolve("tree");
  }

  /** Pristine content of every file that was ever overlaid. */
  Path originals() {
    return folder.resolve("originals");
  }

  Path temporary() {
    return folder.resolve("temporary");
  }

  Path lock() {
    return folder.resolve("lock");
  }
}
