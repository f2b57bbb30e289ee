// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.util.Locale;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;

/** Finds the node of the base that a fragment changes: by phandle, else by path. */
final class Targets {
  private final BlobTree base;
  private final BlobTree overlay;
  private final Findings findings;

  Targets(BlobTree base, BlobTree overlay, Findings findings) {
    this.base = base;
    this.overlay = overlay;
    this.findings = findings;
  }

  BlobTree overlay() {
    return overlay;
  }

  /**
   * The changed node.
   *
   * @param path what {@code target-path} says, when it decides
   */
  record Target(BlobNode node, Optional<String> path) {}

  /** Empty when the base has no such node yet; an earlier fragment may still make it. */
  Optional<Target> find(BlobNode fragment) {
    BlobProperty target = fragment.property("target");
    if (target != null && (target.length() != 4 || target.cell(0) == BlobNode.NO_PHANDLE)) {
      return Optional.empty();
    }
    if (target != null && target.cell(0) != 0) {
      return Optional.ofNullable(base.byPhandle(target.cell(0)))
          .map(node -> new Target(node, Optional.empty()));
    }
    BlobProperty path = fragment.property("target-path");
    return path == null
        ? Optional.empty()
        : Optional.ofNullable(base.byPath(path.text()))
            .map(node -> new Target(node, Optional.of(path.text())));
  }

  /** The same, where the node must exist. */
  Optional<Target> need(BlobNode fragment) {
    Optional<Target> found = find(fragment);
    if (found.isEmpty()) {
      findings.add(missing(fragment));
    }
    return found;
  }

  private Diagnostic missing(BlobNode fragment) {
    String what = overlay.name() + ": " + LabelFixups.quoted(fragment.name()) + " ";
    BlobProperty target = fragment.property("target");
    if (target != null && target.length() != 4) {
      return fault(what + "has a target that is not one cell");
    }
    if (target != null && target.cell(0) == BlobNode.NO_PHANDLE) {
      return fault(what + "has the target 0xffffffff, and /__fixups__ does not say which label")
          .hint("compile the overlay from a source that says '/plugin/;'");
    }
    if (target != null && target.cell(0) != 0) {
      return fault(
          what
              + String.format(
                  Locale.ROOT,
                  "changes the node with the phandle 0x%x, which %s does not have",
                  target.cell(0),
                  base.name()));
    }
    BlobProperty path = fragment.property("target-path");
    if (path == null) {
      return fault(what + "says neither by target nor by target-path what it changes");
    }
    return fault(
            what
                + "changes the node "
                + LabelFixups.quoted(path.text())
                + ", which "
                + base.name()
                + " does not have")
        .hint(near(path.text()));
  }

  private static Diagnostic fault(String message) {
    return Diagnostic.of(DtsCode.OVERLAY_TARGET, message);
  }

  /** The nearest name at the first step of a path that leads nowhere. */
  private Optional<String> near(String path) {
    BlobNode node = base.root();
    for (String step : path.split("/")) {
      BlobNode next = step.isEmpty() ? node : node.child(step);
      if (next == null) {
        String parent = node.parent() == null ? "" : node.path();
        return Suggestion.nearest(step, node.children().stream().map(BlobNode::name).toList())
            .map(name -> "did you mean '" + parent + "/" + name + "'?");
      }
      node = next;
    }
    return Optional.empty();
  }
}
