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
      all = run(new Comparisons(new Dtc(Path.of(arguments[1]), work), tests), sources(tests));
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
      List<String> differing = new ArrayList<>();
      for (Path source : sources) {
        group
            .getValue()
            .apply(source)
            .ifPresent(how -> differing.add("differs: " + source.getFileName() + ": " + how));
      }
      differing.forEach(System.out::println);
      int matched = sources.size() - differing.size();
      System.out.printf("%s: matched %d/%d%n", group.getKey(), matched, sources.size());
      all &= differing.isEmpty();
    }
    return all;
  }
}
