// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.source.SourceText;

/**
 * Compares the checks of many boards with what dtc told about them, for {@code ci/dts-checks.sh}.
 * Arguments: a file with one board per line, the directory with dtc's messages, the checks that
 * this dtc does not know or understands otherwise (with commas; {@code -} for none), switches of
 * ours (the same), then include directories.
 */
public final class CheckCorpus {
  private final CachingFileReader reader = new CachingFileReader();
  private final DtsCompiler compiler = new DtsCompiler();
  private final Path told;
  private final Set<String> without;
  private final CheckLevels levels;
  private final List<Path> includes;

  private CheckCorpus(Path told, Set<String> without, CheckLevels levels, List<Path> includes) {
    this.told = told;
    this.without = without;
    this.levels = levels;
    this.includes = includes;
  }

  /** How often each message was told about a board, by dtc and by us. */
  private record Comparison(List<String> theirs, List<String> ours) {}

  public static void main(String[] arguments) throws IOException {
    List<String> boards = Files.readAllLines(Path.of(arguments[0]));
    CheckLevels levels = CheckLevels.standard();
    for (String name : words(arguments[3])) {
      levels = levels.with(CheckSwitch.parse(CheckLevel.WARNING, name).orElseThrow());
    }
    List<Path> includes = Stream.of(arguments).skip(4).map(Path::of).toList();
    CheckCorpus corpus =
        new CheckCorpus(Path.of(arguments[1]), Set.copyOf(words(arguments[2])), levels, includes);
    SortedMap<String, Comparison> found = new ConcurrentSkipListMap<>();
    long start = System.nanoTime();
    boards.parallelStream().forEach(board -> found.put(board, corpus.compare(board)));
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf("checked %d boards in %.1f s%n", boards.size(), millis / 1000.0);
    System.exit(corpus.report(found) ? 0 : 1);
  }

  private static List<String> words(String list) {
    return list.equals("-") ? List.of() : List.of(list.split(","));
  }

  private Comparison compare(String board) {
    try {
      String text = Files.readString(Path.of(board), StandardCharsets.ISO_8859_1);
      DtsRequest request =
          DtsRequest.of(new SourceText(board, text), reader)
              .withIncludeDirectories(includes)
              .withChecks(levels);
      List<Diagnostic> diagnostics = compiler.tree(request).diagnostics();
      List<String> lines =
          Files.readAllLines(told.resolve(board.replace('/', '!')), StandardCharsets.ISO_8859_1);
      return new Comparison(DtcMessages.ofDtc(lines), DtcMessages.ofOurs(diagnostics));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Prints the figures and every difference; whether there was none. */
  private boolean report(SortedMap<String, Comparison> found) {
    SortedMap<String, int[]> figures = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    int leftOut = 0;
    for (var entry : found.entrySet()) {
      Comparison comparison = entry.getValue();
      SortedMap<String, Integer> balance = new TreeMap<>();
      Predicate<String> compared = message -> !without.contains(check(message));
      leftOut += (int) comparison.theirs.stream().filter(compared.negate()).count();
      comparison.theirs.stream().filter(compared).forEach(m -> balance.merge(m, 1, Integer::sum));
      comparison.theirs.stream()
          .filter(compared)
          .forEach(message -> figures.computeIfAbsent(check(message), any -> new int[2])[1]++);
      comparison.ours.stream().filter(compared).forEach(m -> balance.merge(m, -1, Integer::sum));
      balance.forEach(
          (message, count) -> {
            if (count > 0) {
              figures.get(check(message))[0] -= count;
            }
            if (count != 0) {
              String who = count > 0 ? "only dtc" : "only ours";
              differences.add(entry.getKey() + ": " + who + " " + Math.abs(count) + "x " + message);
            }
          });
    }
    differences.forEach(System.out::println);
    int matched = 0;
    int total = 0;
    for (var figure : figures.entrySet()) {
      int[] counts = figure.getValue();
      System.out.printf("%8d/%-8d %s%n", counts[1] + counts[0], counts[1], figure.getKey());
      matched += counts[1] + counts[0];
      total += counts[1];
    }
    System.out.printf(
        "matched %d/%d messages of %d checks on %d boards, %d differences",
        matched, total, figures.size(), found.size(), differences.size());
    System.out.printf(
        leftOut == 0 ? "%n" : "; %d messages of %s left out%n", leftOut, String.join(",", without));
    return differences.isEmpty();
  }

  private static String check(String message) {
    return message.substring(0, message.indexOf(' '));
  }
}
