// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vfiodt.board.Board;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.DtsOptions;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.fact.EarlyDriverFinder;
import org.vfiodt.render.Overlay;
import org.vfiodt.source.SourceText;

/** Finds and compiles the device tree of a board in a kernel tree. */
public final class BoardTrees {
  private BoardTrees() {}

  /**
   * The board's tree with the files of an overlay in place of the kernel's own, and with what the
   * board's emulator has besides.
   */
  public static Outcome<BoardTree> compile(Board board, KernelInput kernel, Overlay overlay) {
    Optional<Path> source = source(board, kernel.tree());
    if (source.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(
                  RunCode.BOARD_TREE,
                  kernel.title() + " has no device tree source for the board " + board.name())
              .hint("looked for " + sourceName(board) + " below " + folder(board)));
    }
    KernelFileReader reader = new KernelFileReader(kernel.tree(), overlay);
    DtsRequest request =
        new DtsRequest(
            sources(reader.text(source.get()).orElseThrow(), board),
            BoardSources.includes(board.architecture()),
            Map.of(),
            reader,
            DtsLimits.DEFAULT,
            DtsOptions.DEFAULT);
    return rules(kernel).flatMap(rules -> compile(request, rules));
  }

  private static List<SourceText> sources(SourceText ofKernel, Board board) {
    return Stream.concat(Stream.of(ofKernel), board.overlays().stream()).toList();
  }

  /** Compiles a request and finds the devices that a kernel with these rules makes of it. */
  public static Outcome<BoardTree> compile(DtsRequest request, LinuxRules rules) {
    return DtsCompiler.compile(request)
        .map(tree -> new BoardTree(request, PlatformFinder.find(tree, rules)));
  }

  /** How a kernel reads device trees. */
  public static Outcome<LinuxRules> rules(KernelInput kernel) {
    Set<String> unknown = kernel.facts().unknown(LinuxRules.FACTS);
    if (!unknown.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(
                  RunCode.UNKNOWN_FACT,
                  "there is no data file for the facts " + String.join(", ", unknown))
              .hint("arndale-config/facts has a file for each fact: is the checkout whole?"));
    }
    return Outcome.of(LinuxRules.of(kernel.facts()).with(EarlyDriverFinder.find(kernel.tree())));
  }

  /** Newer trees keep the sources of a vendor in a folder of its own. */
  private static Optional<Path> source(Board board, KernelTree tree) {
    String top = folder(board);
    String name = sourceName(board);
    if (tree.read(top + "/" + name).isPresent()) {
      return Optional.of(Path.of(top, name));
    }
    return tree.list(top).stream()
        .filter(vendor -> tree.read(top + "/" + vendor + "/" + name).isPresent())
        .map(vendor -> Path.of(top, vendor, name))
        .findFirst();
  }

  private static String folder(Board board) {
    return BoardSources.folder(board.architecture()).toString();
  }

  private static String sourceName(Board board) {
    return board.deviceTree().replaceFirst("\\.dtb$", ".dts");
  }
}
