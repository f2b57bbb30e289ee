// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds what we make of every source of dtc's own tests against what a dtc makes of it; for {@code
 * ci/dtc-fixtures.sh}. Arguments: dtc's directory of tests, the dtc to ask. Exit code 1 when
 * anything differs.
 */
public final class DtcFixtures {
  private DtcFixtures() {}

  public static void main(String[] arguments) throws IOException {
    Path tests = Path.of(arguments[0]).toAbsolutePath();
    Path work = Files.createTempDirectory("dtc-fixtures");
    boolean all;
    try {
      Dtc dtc = new Dtc(Path.of(arguments[1]), work);
      all = run(new Comparisons(dtc, tests), sources(tests)) & overlays(dtc, sources(tests));
    } finally {
      Dtc.delete(work);
    }
    System.exit(all ? 0 : 1);
  }

  private static List<Path> sources(Path tests) throws IOException {
    try (Stream<Path> files = Files.list(tests)) {
      return files.filter(file -> file.toString().endsWith(".dts")).sorted().toList();
    }
  }

  private static boolean run(Comparisons comparisons, List<Path> sources) {
    Map<String, Function<Path, Optional<String>>> groups = new LinkedHashMap<>();
    groups.put("blob", source -> comparisons.blob(source));
    groups.put("blob with -@", source -> comparisons.blob(source, "-@"));
    groups.put("blob with -@ -A", source -> comparisons.blob(source, "-@", "-A"));
    groups.put("blob with -L", source -> comparisons.blob(source, "-L"));
    groups.put("blob with -f", comparisons::forced);
    groups.put("checks of the source", comparisons::sourceChecks);
    groups.put("checks of the blob", comparisons::blobChecks);
    groups.put("source printed", comparisons::printed);
    groups.put("blob decompiled and compiled", comparisons::decompiled);
    boolean all = true;
    for (Map.Entry<String, Function<Path, Optional<String>>> group : groups.entrySet()) {
      all &= compare(group.getKey(), sources, s -> s.getFileName().toString(), group.getValue());
    }
    return all;
  }

  private static boolean overlays(Dtc dtc, List<Path> sources) {
    if (!dtc.appliesOverlays()) {
      System.out.println("overlays applied: not compared, there is no fdtoverlay beside the dtc");
      return true;
    }
    OverlayPairs pairs = new OverlayPairs(dtc, sources);
    Function<List<Path>, String> names = all -> String.join(" + ", names(all));
    return compare("overlays applied", pairs.all(), names, pairs::compare)
        & compare(
            "overlays applied, all with -@", pairs.all(), names, all -> pairs.compare(all, "-@"));
  }

  private static List<String> names(List<Path> sources) {
    return sources.stream().map(source -> source.getFileName().toString()).toList();
  }

  private static <T> boolean compare(
      String group,
      List<T> cases,
      Function<T, String> name,
      Function<T, Optional<String>> difference) {
    List<String> differing = new ArrayList<>();
    for (T each : cases) {
      difference
          .apply(each)
          .ifPresent(how -> differing.add("differs: " + name.apply(each) + ": " + how));
    }
    differing.forEach(System.out::println);
    int matched = cases.size() - differing.size();
    System.out.printf("%s: matched %d/%d%n", group, matched, cases.size());
    return differing.isEmpty();
  }
}
