// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.source.SourceText;

/**
 * Compares what we find in many boards with what dtc told about them, for {@code ci/dts-checks.sh}.
 * Arguments: a file with one board per line, the directory with dtc's messages, the version of that
 * dtc, then include directories.
 */
public final class CheckCorpus {
  private final CachingFileReader reader = new CachingFileReader();
  private final DtsCompiler compiler = new DtsCompiler();
  private final Path told;
  private final boolean old;
  private final List<Path> includes;

  private CheckCorpus(Path told, boolean old, List<Path> includes) {
    this.told = told;
    this.old = old;
    this.includes = includes;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> boards = Files.readAllLines(Path.of(arguments[0]));
    boolean old = arguments[2].contains(" 1.6");
    List<Path> includes = Stream.of(arguments).skip(3).map(Path::of).toList();
    CheckCorpus corpus = new CheckCorpus(Path.of(arguments[1]), old, includes);
    SortedMap<String, Comparison> found = new ConcurrentSkipListMap<>();
    long start = System.nanoTime();
    boards.parallelStream().forEach(board -> found.put(board, corpus.compare(board)));
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf("checked %d boards in %.1f s%n", boards.size(), millis / 1000.0);
    System.exit(report(found) ? 0 : 1);
  }

  private CheckLevels levels() {
    return old ? Dtc16Rules.levels(DtcNames.levels()) : DtcNames.levels();
  }

  private Comparison compare(String board) {
    try {
      String text = Files.readString(Path.of(board), StandardCharsets.ISO_8859_1);
      DtsRequest request =
          DtsRequest.of(new SourceText(board, text), reader)
              .withIncludeDirectories(includes)
              .withChecks(levels());
      Outcome<DeviceTree> outcome = compiler.tree(request);
      List<String> ours = DtcMessages.ofOurs(outcome.diagnostics());
      List<String> lines =
          Files.readAllLines(told.resolve(board.replace('/', '!')), StandardCharsets.ISO_8859_1);
      return new Comparison(
          DtcMessages.ofDtc(lines),
          old && outcome.ok() ? Dtc16Rules.apply(ours, outcome.get()) : ours);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Prints every difference and the figures; whether there was no difference. */
  private static boolean report(SortedMap<String, Comparison> found) {
    SortedMap<String, int[]> figures = new TreeMap<>();
    int differences = 0;
    for (var entry : found.entrySet()) {
      for (String difference : entry.getValue().differences()) {
        System.out.println(entry.getKey() + ": " + difference);
        differences++;
      }
      entry.getValue().count(figures);
    }
    int matched = 0;
    int total = 0;
    for (var figure : figures.entrySet()) {
      System.out.printf(
          "%8d/%-8d %s%n", figure.getValue()[0], figure.getValue()[1], figure.getKey());
      matched += figure.getValue()[0];
      total += figure.getValue()[1];
    }
    System.out.printf(
        "matched %d/%d messages of %d checks on %d boards, %d differences%n",
        matched, total, figures.size(), found.size(), differences);
    return differences == 0;
  }
}
