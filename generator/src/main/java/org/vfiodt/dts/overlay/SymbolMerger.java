// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.OverlayNodes;

/**
 * Takes the symbols of an overlay over into the base, with the paths that their nodes have there.
 * Symbols of what stays behind, such as a fragment itself, are left out.
 */
final class SymbolMerger {
  private static final String CONTENT = "/" + OverlayNodes.CONTENT;

  private final BlobTree base;
  private final BlobTree overlay;
  private final Targets targets;
  private final Findings findings;

  SymbolMerger(BlobTree base, BlobTree overlay, Targets targets, Findings findings) {
    this.base = base;
    this.overlay = overlay;
    this.targets = targets;
    this.findings = findings;
  }

  void merge() {
    BlobNode added = overlay.root().child(OverlayNodes.SYMBOLS);
    if (added == null) {
      return;
    }
    BlobNode present = base.root().child(OverlayNodes.SYMBOLS);
    BlobNode symbols = present == null ? base.addChild(base.root(), OverlayNodes.SYMBOLS) : present;
    for (BlobProperty symbol : added.properties()) {
      String path = symbol.text();
      if (symbol.length() != path.length() + 1 || !path.startsWith("/")) {
        fault(symbol, "is no path");
      } else {
        place(symbol, path)
            .ifPresent(
                where ->
                    base.set(
                        symbols,
                        symbol.name(),
                        (where + "\0").getBytes(StandardCharsets.ISO_8859_1)));
      }
    }
  }

  /** Where the node of a symbol is in the base; empty when it is not there. */
  private Optional<String> place(BlobProperty symbol, String path) {
    int slash = path.indexOf('/', 1);
    String rest = slash < 0 ? "" : path.substring(slash);
    if (!rest.equals(CONTENT) && !rest.startsWith(CONTENT + "/")) {
      return Optional.empty();
    }
    BlobNode fragment = overlay.root().child(path.substring(1, slash));
    if (fragment == null || fragment.child(OverlayNodes.CONTENT) == null) {
      fault(symbol, "names " + LabelFixups.quoted(path) + ", which the overlay does not have");
      return Optional.empty();
    }
    String below = rest.equals(CONTENT) ? "" : rest.substring(CONTENT.length() + 1);
    return targets
        .need(fragment)
        .map(
            target -> {
              String start = target.path().orElseGet(() -> target.node().path());
              return (start.length() > 1 ? start : "") + "/" + below;
            });
  }

  private void fault(BlobProperty symbol, String message) {
    findings.add(
        Diagnostic.of(
            DtsCode.OVERLAY_LABEL,
            overlay.name() + ": the symbol '" + symbol.name() + "' " + message));
  }
}
