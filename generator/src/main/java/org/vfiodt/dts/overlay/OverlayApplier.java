// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.Findings;

/**
 * Applies overlays to a base. The result has the bytes that fdtoverlay of dtc writes: new
 * properties before the old ones, new nodes before the old ones, old strings kept and shared, all
 * phandles of an overlay moved behind those of the base, the symbols of an overlay taken over so
 * that the next one can use them.
 */
public final class OverlayApplier {
  private OverlayApplier() {}

  /**
   * The base with all overlays applied in order, as a blob; without blobs to apply it is the base
   * without padding. What is wrong is told for the first overlay that does not fit.
   */
  public static Outcome<byte[]> apply(NamedBlob base, List<NamedBlob> overlays) {
    Budget budget = new Budget();
    Outcome<BlobTree> tree = BlobTreeReader.read(base, budget);
    for (NamedBlob overlay : overlays) {
      tree =
          tree.flatMap(
              onto ->
                  BlobTreeReader.read(overlay, budget)
                      .flatMap(added -> apply(onto, added, budget)));
    }
    return tree.map(BlobWriter::write);
  }

  /**
   * The same with linked trees. The result knows what was written where: labels, markers and places
   * of nodes and properties come from the tree that they are from.
   *
   * @param base linked with {@link org.vfiodt.dts.Tables#SYMBOLS}
   */
  public static Outcome<DeviceTree> applyTrees(DeviceTree base, List<DeviceTree> overlays) {
    Budget budget = new Budget();
    Outcome<BlobTree> tree = TreeForm.of(base, "the base", budget);
    for (int i = 0; i < overlays.size(); i++) {
      DeviceTree overlay = overlays.get(i);
      String name = overlays.size() == 1 ? "the overlay" : "overlay " + (i + 1);
      tree =
          tree.flatMap(
              onto ->
                  TreeForm.of(overlay, name, budget).flatMap(added -> apply(onto, added, budget)));
    }
    return tree.map(blob -> TreeForm.tree(blob, base));
  }

  private static Outcome<BlobTree> apply(BlobTree base, BlobTree overlay, Budget budget) {
    Findings findings = new Findings(DtsLimits.DEFAULT.errors());
    apply(base, overlay, findings);
    budget.reason().ifPresent(reason -> findings.add(limit(overlay, reason)));
    return findings.failed() ? Outcome.failed(findings.list()) : Outcome.of(base, findings.list());
  }

  /** Every step needs what the ones before it made; one that fails is the last. */
  private static void apply(BlobTree base, BlobTree overlay, Findings findings) {
    Phandles phandles = new Phandles(overlay, findings);
    phandles.moveBehind(base.highestPhandle());
    if (!findings.failed()) {
      new LabelFixups(base, overlay, findings).apply();
    }
    Targets targets = new Targets(base, overlay, findings);
    if (!findings.failed()) {
      new SharedNodes(targets, phandles).keepPhandlesOfBase();
    }
    if (!findings.failed()) {
      new Fragments(base, targets).merge();
    }
    if (!findings.failed()) {
      new SymbolMerger(base, overlay, targets, findings).merge();
    }
  }

  private static Diagnostic limit(BlobTree overlay, String reason) {
    return Diagnostic.of(DtsCode.OVERLAY_LIMIT, overlay.name() + " cannot be applied: " + reason);
  }
}
