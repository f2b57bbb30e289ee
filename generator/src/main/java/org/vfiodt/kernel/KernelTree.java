// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import java.util.List;
import java.util.Optional;

/** Read access to a kernel tree as its owner left it: none of our patches are ever seen here. */
public interface KernelTree {
  /**
   * A stable name of exactly this content, fit for a file name, such as {@code debian-6.1.192-2}.
   */
  String identity();

  KernelVersion version();

  /**
   * A file from the top of the tree, one character a byte (ISO 8859-1); empty when there is none.
   * Paths that leave the tree are empty too.
   */
  Optional<String> read(String path);

  /** Names in a folder, sorted; empty when there is no such folder. */
  List<String> list(String folder);
}
