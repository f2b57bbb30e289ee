// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

/**
 * The nodes that a compiler adds so that overlays find their way into a tree later.
 *
 * @param symbols {@code __symbols__}: the path of every label, and a phandle for its node
 * @param aliases a property in {@code /aliases} for every label
 * @param fixups {@code __fixups__} and {@code __local_fixups__} also for a tree that is no overlay
 */
public record Tables(boolean symbols, boolean aliases, boolean fixups) {
  /** Only what an overlay cannot do without. */
  public static final Tables NONE = new Tables(false, false, false);

  /** What a base needs that overlays are applied to. */
  public static final Tables SYMBOLS = new Tables(true, false, false);
}
