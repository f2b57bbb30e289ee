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
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Reservation;
import org.vfiodt.dts.syntax.SourceTree;
import org.vfiodt.dts.syntax.SourceTree.Definition;
import org.vfiodt.dts.syntax.SourceTree.Reserved;
import org.vfiodt.source.SourceFile;

/** Merges the statements of all sources, in order, and resolves what they refer to. */
public final class Linker {
  private Linker() {}

  /** The tree; empty when something is wrong, which is in the findings. */
  public static Optional<DeviceTree> link(
      List<SourceTree> sources, DtsRequest request, Findings findings) {
    LabelIndex index = new LabelIndex();
    Merger merger = new Merger(index, request.limits(), findings);
    List<Reservation> reservations = new ArrayList<>();
    for (SourceTree source : sources) {
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
    return resolve(index, request, findings)
        .map(root -> new DeviceTree(root, reservations, bootCpu(index.root(), request)));
  }

  private static long bootCpu(LiveNode root, DtsRequest request) {
    return request.bootCpu() == DtsRequest.GUESS_BOOT_CPU ? BootCpu.guess(root) : request.bootCpu();
  }

  private static Optional<Node> resolve(LabelIndex index, DtsRequest request, Findings findings) {
    new TreeChecks(findings).check(index.root());
    NameProperty.drop(index.root(), findings);
    new References(index, findings).resolve();
    if (findings.failed()) {
      return Optional.empty();
    }
    omit(index.root());
    long limit = 2L * request.limits().flatBytes();
    Node root = new Freezer(index, limit, findings).freeze(index.root());
    return findings.failed() ? Optional.empty() : Optional.of(root);
  }

  /** Drops the nodes that are only wanted when something refers to them. */
  private static void omit(LiveNode node) {
    for (LiveNode child : node.liveChildren()) {
      if (child.omittable() && !child.referenced()) {
        child.deleted(true);
      } else {
        omit(child);
      }
    }
  }
}
