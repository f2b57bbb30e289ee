// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.render.Renderer;
import org.vfiodt.render.handover.Emitter;
import org.vfiodt.render.jailhouse.CellPlanner;
import org.vfiodt.render.jailhouse.JailhouseHandover;
import org.vfiodt.render.xen.XenHandover;
import org.vfiodt.render.xen.XenPlanner;
import org.vfiodt.source.SourceText;

/**
 * Hands devices of many boards over to Xen and Jailhouse, for {@code ci/handover-check.sh}.
 *
 * <p>Arguments: {@code BOARDS TARGET NUMBER INCLUDE...}: a file with one board per line, the
 * directory for what is written, how many devices of each board are forced one by one. Beside that,
 * a board's devices are chosen freely, and forced all together. What consumers must read lies
 * beside the files.
 */
public final class HandoverCorpus {
  private final CachingFileReader reader = new CachingFileReader();
  private final Renderer renderer = Renderer.of(DataFolder.ofJar());
  private final AtomicInteger boards = new AtomicInteger();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Path target;
  private final int number;
  private final List<Path> includes;

  private HandoverCorpus(Path target, int number, List<Path> includes) {
    this.target = target;
    this.number = number;
    this.includes = includes;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> boards = Files.readAllLines(Path.of(arguments[0]));
    List<Path> includes = Stream.of(arguments).skip(3).map(Path::of).toList();
    HandoverCorpus corpus =
        new HandoverCorpus(Path.of(arguments[1]), Integer.parseInt(arguments[2]), includes);
    boards.parallelStream().forEach(corpus::board);
    System.out.printf(
        "%d boards, %d handovers, %d refused%n",
        corpus.boards.get(), corpus.written.get(), corpus.refused.get());
  }

  private void board(String board) {
    try {
      String text = Files.readString(Path.of(board), StandardCharsets.ISO_8859_1);
      DtsRequest request =
          DtsRequest.of(new SourceText(board, text), reader).withIncludeDirectories(includes);
      Outcome<DeviceTree> tree = new DtsCompiler().tree(request);
      if (tree.ok()) {
        boards.incrementAndGet();
        choices(board.replace('/', '!'), PlatformFinder.find(tree.get(), LinuxRules.TODAY));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void choices(String board, Platform platform) {
    List<String> paths =
        platform.devices().stream()
            .filter(device -> !(device.regions().isEmpty() && device.interrupts().isEmpty()))
            .map(device -> device.node().path())
            .toList();
    emit(board + "!free", platform, List.of(), false);
    emit(board + "!all", platform, paths, true);
    int single = Math.min(number, paths.size());
    IntStream.range(0, single)
        .map(i -> i * paths.size() / single)
        .forEach(i -> emit(board + "!" + i, platform, List.of(paths.get(i)), true));
  }

  private void emit(String name, Platform platform, List<String> paths, boolean force) {
    write(name + ".xen", Selection.of(platform, Recipient.XEN, paths, force), new XenHandover());
    write(
        name + ".jailhouse",
        Selection.of(platform, Recipient.JAILHOUSE, paths, force),
        new JailhouseHandover());
  }

  private void write(String name, Outcome<Selection> selection, Emitter emitter) {
    Outcome<Handover> outcome = selection.flatMap(each -> emitter.emit(each, renderer));
    if (!outcome.ok()) {
      refused.incrementAndGet();
      return;
    }
    written.incrementAndGet();
    try {
      Path folder = Files.createDirectories(target.resolve(name));
      for (HandoverFile file : outcome.get().files()) {
        Files.write(folder.resolve(file.name()), file.bytes());
      }
      Files.write(folder.resolve("expected"), expected(selection.get(), emitter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> expected(Selection selection, Emitter emitter) {
    return emitter instanceof XenHandover
        ? XlLines.expected(XenPlanner.plan(selection).get().plan())
        : CellImage.expected(CellPlanner.plan(selection).get().plan(), 0).stream()
            .filter(line -> line.startsWith("memory ") || line.startsWith("irqchip "))
            .toList();
  }
}
