// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsOptions;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Linkage;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Reservation;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.syntax.SourceTree;
import org.vfiodt.dts.syntax.SourceTree.Definition;
import org.vfiodt.dts.syntax.SourceTree.Reserved;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

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
    return resolve(index, overlay, reservations, request, findings);
  }

  private static Diagnostic mixed(Span at) {
    return Diagnostic.at(
            at, DtsCode.PLUGIN_HEADER, "this source is an overlay, but the one it changes is none")
        .hint("without '/plugin/;' it is merged into the source before it");
  }

  private static long bootCpu(LiveNode root, DtsRequest request) {
    return request.bootCpu() == DtsOptions.GUESS_BOOT_CPU ? BootCpu.guess(root) : request.bootCpu();
  }

  private static Optional<Linked> resolve(
      LabelIndex index,
      boolean overlay,
      List<Reservation> reservations,
      DtsRequest request,
      Findings findings) {
    CheckLevels levels = request.checks();
    References references = new References(index, request.phandles());
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
    Linkage linkage =
        new Linkage(
            overlay, references.nextPhandle(), freezer.formerlyLabelled(), request.phandles());
    DeviceTree written = new DeviceTree(root, reservations, bootCpu, linkage);
    boolean symbols = request.tables().symbols();
    Set<Node> emptied = new HashSet<>(freezer.emptied());
    boolean named = levels.runs("name_properties") && NameProperty.drop(index.root());
    boolean omitted = levels.runs("omit_unused_nodes") && omit(index.root(), symbols);
    if (!named && !omitted) {
      return Optional.of(new Linked(written, written, emptied, index.deleted()));
    }
    Freezer rest = new Freezer(index, limit, findings);
    DeviceTree tree = new DeviceTree(rest.freeze(index.root()), reservations, bootCpu, linkage);
    emptied.addAll(rest.emptied());
    return Optional.of(new Linked(written, tree, emptied, index.deleted()));
  }

  /**
   * Drops the nodes that are only wanted when something refers to them; whether there were any.
   * Where labels become symbols, an overlay may refer to labelled nodes later.
   */
  private static boolean omit(LiveNode node, boolean symbols) {
    boolean omitted = false;
    for (LiveNode child : node.liveChildren()) {
      boolean symbol = symbols && !child.labels().isEmpty();
      if (child.omittable() && !child.referenced() && !symbol) {
        child.deleted(true);
        omitted = true;
      } else {
        omitted |= omit(child, symbols);
      }
    }
    return omitted;
  }
}
