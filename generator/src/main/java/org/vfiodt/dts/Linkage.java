// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.Objects;
import java.util.Set;

/**
 * What linking learned about a tree besides its nodes; tables for overlays are made from it.
 *
 * @param overlay whether the source says {@code /plugin/}, or the blob has tables of fixups
 * @param nextPhandle the lowest number that may still be free
 * @param formerlyLabelled paths of nodes that lost all their labels by deletion; dtc gives even
 *     those a phandle when it writes symbols
 * @param phandles how further phandles are written
 */
public record Linkage(
    boolean overlay, long nextPhandle, Set<String> formerlyLabelled, PhandleFormat phandles) {
  /** Of a tree that is no overlay and was not linked from source. */
  public static final Linkage NONE = new Linkage(false, 1, Set.of(), PhandleFormat.EPAPR);

  public Linkage {
    formerlyLabelled = Set.copyOf(formerlyLabelled);
    Objects.requireNonNull(phandles);
  }
}
