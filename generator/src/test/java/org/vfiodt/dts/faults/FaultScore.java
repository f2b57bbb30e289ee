// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.fdt.DtbWriter;

/**
 * Puts faults into boards and prints how many are told on the line that was changed, by us and by
 * {@code cpp | dtc}; for {@code ci/dts-faults.sh}. Arguments: dtc, faults of each kind, the root of
 * the sources, its include directories with ':' between them, then boards.
 */
public final class FaultScore {
  private static final String ROW = "%-40s %6s %8s %8s %8s %8s%n";

  private final int[] total = new int[5];
  private final List<String> missed = new ArrayList<>();
  private final Pipeline pipeline;
  private int harmless;

  private FaultScore(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[2]);
    List<Path> includes = Stream.of(arguments[3].split(":")).map(Path::of).toList();
    List<Board> boards =
        Stream.of(arguments)
            .skip(4)
            .map(name -> Board.read(root, name, includes))
            .flatMap(Optional::stream)
            .toList();
    Path work = Files.createTempDirectory("dts-faults");
    try {
      score(boards, Integer.parseInt(arguments[1]), new Pipeline(arguments[0], work));
    } finally {
      Pipeline.delete(work);
    }
  }

  private static void score(List<Board> boards, int perKind, Pipeline pipeline) throws IOException {
    FaultScore score = new FaultScore(pipeline);
    System.out.printf(ROW, boards.size() + " boards", "faults", "ours", "any", "dtc", "any");
    for (Map.Entry<String, List<Sample.Case>> kind : Sample.of(boards, perKind).entrySet()) {
      score.kind(kind.getKey(), kind.getValue());
    }
    score.print("all", score.total);
    System.out.printf("%d changes left out: they change no blob%n", score.harmless);
    System.out.println("missed by us:");
    score.missed.forEach(System.out::println);
  }

  private void kind(String name, List<Sample.Case> cases) throws IOException {
    int[] counts = new int[5];
    for (Sample.Case each : cases) {
      Outcome<DeviceTree> outcome = each.board().compile(each.fault());
      Told ours = Told.ours(outcome, each.board().usual());
      Pipeline.Run theirs = pipeline.run(each.board(), each.fault());
      boolean same =
          outcome.ok() && Arrays.equals(DtbWriter.write(outcome.get()), each.board().blob());
      if (same && Arrays.equals(theirs.blob(), each.board().blob())) {
        harmless++;
        continue;
      }
      counts[0]++;
      counts[1] += ours.first(each.fault()) ? 1 : 0;
      counts[2] += ours.any(each.fault()) ? 1 : 0;
      counts[3] += theirs.told().first(each.fault()) ? 1 : 0;
      counts[4] += theirs.told().any(each.fault()) ? 1 : 0;
      if (!ours.first(each.fault())) {
        missed.add(
            "  "
                + name
                + ": "
                + each.fault()
                + "\n    ours: "
                + ours.text()
                + "\n    dtc:  "
                + theirs.told().text());
      }
    }
    for (int i = 0; i < counts.length; i++) {
      total[i] += counts[i];
    }
    print(name, counts);
  }

  private void print(String name, int[] counts) {
    System.out.printf(
        ROW,
        name,
        counts[0],
        share(counts[1], counts[0]),
        share(counts[2], counts[0]),
        share(counts[3], counts[0]),
        share(counts[4], counts[0]));
  }

  private static String share(int part, int all) {
    return all == 0 ? "-" : String.format(java.util.Locale.ROOT, "%.1f%%", 100.0 * part / all);
  }
}
