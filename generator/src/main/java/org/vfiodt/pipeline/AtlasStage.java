// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.atlas.Atlas;
import org.vfiodt.devices.atlas.AtlasBoard;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.DtsOptions;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.kernel.Progress;
import org.vfiodt.render.Overlay;
import org.vfiodt.source.SourceText;

/** Judges the devices of every board of a kernel tree, on all processors. */
public final class AtlasStage {
  private final KernelInput kernel;
  private final LinuxRules rules;
  private final Progress progress;
  private final KernelFileReader reader;
  private final DtsCompiler compiler = new DtsCompiler();

  private AtlasStage(KernelInput kernel, LinuxRules rules, Progress progress) {
    this.kernel = kernel;
    this.rules = rules;
    this.progress = progress;
    this.reader = new KernelFileReader(kernel.tree(), Overlay.NONE);
  }

  /**
   * The atlas of a tree. A board that cannot be compiled is told in its row and keeps no other from
   * being answered.
   *
   * @param kernel the tree with the boards
   * @param judge whose way of reading trees is followed
   */
  public static Outcome<Atlas> draw(KernelInput kernel, KernelInput judge, Progress progress) {
    List<Path> sources = BoardSources.of(kernel.tree());
    if (sources.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(RunCode.NO_BOARDS, kernel.title() + " has no device tree sources")
              .hint("looked for .dts files below arch/{arm,arm64}/boot/dts"));
    }
    return BoardTrees.rules(judge)
        .map(rules -> new AtlasStage(kernel, rules, progress).draw(sources, judge));
  }

  private Atlas draw(List<Path> sources, KernelInput judge) {
    AtomicInteger done = new AtomicInteger();
    List<Optional<AtlasBoard>> rows =
        sources.parallelStream()
            .map(
                source -> {
                  Optional<AtlasBoard> row = row(source);
                  tell(done.incrementAndGet(), sources.size());
                  return row;
                })
            .toList();
    List<AtlasBoard> boards = rows.stream().flatMap(Optional::stream).toList();
    return new Atlas(
        kernel.tree().version().toString(),
        judge.tree().version().toString(),
        boards,
        sources.size() - boards.size());
  }

  private synchronized void tell(int done, int all) {
    progress.amount("reading boards", done, all);
  }

  /** Empty for an overlay. */
  private Optional<AtlasBoard> row(Path source) {
    String name = source.toString().replace('\\', '/');
    Outcome<DeviceTree> tree =
        reader
            .text(source)
            .map(text -> compiler.tree(request(source, text)))
            .orElseGet(
                () -> Outcome.failed(Diagnostic.of(RunCode.FILE_MISSING, "cannot read " + name)));
    if (!tree.ok()) {
      List<Diagnostic> errors = tree.diagnostics().stream().filter(Diagnostic::isError).toList();
      return Optional.of(AtlasBoard.unread(name, errors));
    }
    return tree.get().overlay()
        ? Optional.empty()
        : Optional.of(AtlasBoard.of(name, PlatformFinder.find(tree.get(), rules)));
  }

  private DtsRequest request(Path source, SourceText text) {
    return new DtsRequest(
        List.of(text),
        BoardSources.includes(source.getName(1).toString()),
        Map.of(),
        reader,
        DtsLimits.DEFAULT,
        DtsOptions.DEFAULT);
  }
}
