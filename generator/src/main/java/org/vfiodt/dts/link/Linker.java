// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Linkage;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Reservation;
import org.vfiodt.dts.syntax.SourceTree;
import org.vfiodt.dts.syntax.SourceTree.Definition;
import org.vfiodt.dts.syntax.SourceTree.Reserved;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/** Merges the statements of all sources, in order, and resolves what they refer to. */
public final class Linker {
  private Linker() {}

  /** The tree; empty when something is wrong, which is in the findings. */
  public static Optional<DeviceTree> link(
      List<SourceTree> sources, DtsRequest request, Findings findings) {
    LabelIndex index = new LabelIndex();
    boolean overlay = sources.get(0).plugin().isPresent();
    Merger merger = new Merger(index, request.limits(), overlay, findings);
    List<Reservation> reservations = new ArrayList<>();
    for (SourceTree source : sources) {
      if (!overlay) {
        source.plugin().ifPresent(at -> findings.add(mixed(at)));
      }
      for (Definition definition : source.definitions()) {
        if (definition instanceof Reserved reserved) {
          reservations.add(
              new Reservation(
                  reserved.address(),
                  reserved.size(),
                  reserved.labels(),
                  Optional.of(reserved.at())));
        } else {
          merger.apply(definition);
        }
      }
    }
    if (index.root() == null) {
      SourceFile first = SourceFile.root(request.sources().get(0));
      findings.add(
          Diagnostic.at(first.span(0, 0), DtsCode.ROOT_MISSING, "there is no root node '/ { };'"));
      return Optional.empty();
    }
    References references = new References(index, overlay, findings);
    Freezer freezer = new Freezer(index, 2L * request.limits().flatBytes(), findings);
    Optional<Node> root = resolve(index, references, freezer, request, findings);
    Linkage linkage =
        new Linkage(overlay, references.nextPhandle(), freezer.formerlyLabelled());
    return root.map(node -> new DeviceTree(node, reservations, request.bootCpu(), linkage));
  }

  private static Diagnostic mixed(Span at) {
    return Diagnostic.at(
            at, DtsCode.PLUGIN_HEADER, "this source is an overlay, but the one it changes is none")
        .hint("without '/plugin/;' it is merged into the source before it");
  }

  private static Optional<Node> resolve(
      LabelIndex index,
      References references,
      Freezer freezer,
      DtsRequest request,
      Findings findings) {
    new TreeChecks(findings).check(index.root());
    NameProperty.drop(index.root(), findings);
    references.resolve();
    if (findings.failed()) {
      return Optional.empty();
    }
    omit(index.root(), request.tables().symbols());
    Node root = freezer.freeze(index.root());
    return findings.failed() ? Optional.empty() : Optional.of(root);
  }

  /**
   * Drops the nodes that are only wanted when something refers to them; where labels become
   * symbols, an overlay may do so later.
   */
  private static void omit(LiveNode node, boolean symbols) {
    for (LiveNode child : node.liveChildren()) {
      boolean symbol = symbols && !child.labels().isEmpty();
      if (child.omittable() && !child.referenced() && !symbol) {
        child.deleted(true);
      } else {
        omit(child, symbols);
      }
    }
  }
}
