// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.nio.file.Path;
import org.vfiodt.diag.Outcome;

/** One kind of place that a kernel tree comes from. */
interface Source {
  /**
   * Names exactly what would be obtained now, found out cheaply and without a network: while it
   * stays the same, what the cache has under it is good.
   */
  Outcome<String> key();

  /** Writes the tree into an empty folder. */
  Outcome<Origin> fill(Path folder);

  /** Whether {@link #fill} has a chance, found out within seconds. */
  boolean reachable();
}
