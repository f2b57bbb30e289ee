// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsOptions;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Reservation;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.syntax.SourceTree;
import org.vfiodt.dts.syntax.SourceTree.Definition;
import org.vfiodt.dts.syntax.SourceTree.Reserved;
import org.vfiodt.source.SourceFile;

/** Merges the statements of all sources, in order, and resolves what they refer to. */
public final class Linker {
  private Linker() {}

  /**
   * The trees; empty when there is no root node or too much of everything, which is in the findings
   * like all that is wrong with single statements.
   */
  public static Optional<Linked> link(
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
    return resolve(index, reservations, request, findings);
  }

  private static long bootCpu(LiveNode root, DtsRequest request) {
    return request.bootCpu() == DtsOptions.GUESS_BOOT_CPU ? BootCpu.guess(root) : request.bootCpu();
  }

  private static Optional<Linked> resolve(
      LabelIndex index, List<Reservation> reservations, DtsRequest request, Findings findings) {
    CheckLevels levels = request.checks();
    References references = new References(index);
    references.explicit();
    if (levels.runs("phandle_references")) {
      references.cells();
    }
    if (levels.runs("path_references")) {
      references.paths();
    }
    long limit = 2L * request.limits().flatBytes();
    Freezer freezer = new Freezer(index, limit, findings);
    Node root = freezer.freeze(index.root());
    if (freezer.full()) {
      return Optional.empty();
    }
    long bootCpu = bootCpu(index.root(), request);
    DeviceTree written = new DeviceTree(root, reservations, bootCpu);
    boolean named = levels.runs("name_properties") && NameProperty.drop(index.root());
    boolean omitted = levels.runs("omit_unused_nodes") && omit(index.root());
    if (!named && !omitted) {
      return Optional.of(new Linked(written, written));
    }
    Node rest = new Freezer(index, limit, findings).freeze(index.root());
    return Optional.of(new Linked(written, new DeviceTree(rest, reservations, bootCpu)));
  }

  /** Drops the nodes that are only wanted when something refers to them; whether there were any. */
  private static boolean omit(LiveNode node) {
    boolean omitted = false;
    for (LiveNode child : node.liveChildren()) {
      if (child.omittable() && !child.referenced()) {
        child.deleted(true);
        omitted = true;
      } else {
        omitted |= omit(child);
      }
    }
    return omitted;
  }
}
