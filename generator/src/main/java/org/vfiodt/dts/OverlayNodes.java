// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

/**
 * Names of the nodes that tie overlays and their base together; all but the last lie in the root.
 */
public final class OverlayNodes {
  /** The path of every label; see {@link Tables}. */
  public static final String SYMBOLS = "__symbols__";

  /** The cells that wait for a label of the base, as {@code path:property:offset}. */
  public static final String FIXUPS = "__fixups__";

  /** The cells that hold phandles of the overlay itself. */
  public static final String LOCAL_FIXUPS = "__local_fixups__";

  /** In a fragment: what is merged into the node that the fragment changes. */
  public static final String CONTENT = "__overlay__";

  private OverlayNodes() {}
}
