// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

/** Which tree a check looks at. */
public enum Stage {
  /**
   * All that the sources say, with the nodes that are left out because nothing refers to them and
   * with {@code name} properties.
   */
  WRITTEN,
  /** What goes into the blob. */
  LINKED
}
