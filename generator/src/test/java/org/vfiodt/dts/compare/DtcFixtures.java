// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsOptions;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.source.SourceText;

/**
 * Holds our outcome for every source of dtc's own tests against that of a dtc; for {@code
 * ci/dtc-fixtures.sh}. Arguments: dtc's directory of tests, the dtc to ask. Exit code 1 when one
 * outcome differs.
 */
public final class DtcFixtures {
  private final Path tests;
  private final Dtc dtc;
  private final CachingFileReader reader = new CachingFileReader();
  private final List<String> differing = new ArrayList<>();
  private int cases;

  private DtcFixtures(Path tests, Dtc dtc) {
    this.tests = tests;
    this.dtc = dtc;
  }

  public static void main(String[] arguments) throws IOException {
    Path work = Files.createTempDirectory("dtc-fixtures");
    DtcFixtures fixtures =
        new DtcFixtures(
            Path.of(arguments[0]).toAbsolutePath(), new Dtc(Path.of(arguments[1]), work));
    try {
      fixtures.run();
    } finally {
      Dtc.delete(work);
    }
    fixtures.differing.forEach(System.out::println);
    int matched = fixtures.cases - fixtures.differing.size();
    System.out.printf("fixtures: matched %d/%d%n", matched, fixtures.cases);
    System.exit(fixtures.differing.isEmpty() ? 0 : 1);
  }

  private void run() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.list(tests)) {
      sources = files.filter(file -> file.toString().endsWith(".dts")).sorted().toList();
    }
    for (Path source : sources) {
      compare(source, searched(source));
    }
  }

  /** The two sources that dtc's tests compile with include directories of their own. */
  private List<Path> searched(Path source) {
    return switch (source.getFileName().toString()) {
      case "search_paths.dts" -> List.of(tests.resolve("search_dir"));
      case "search_paths_b.dts" ->
          List.of(tests.resolve("search_dir_b"), tests.resolve("search_dir"));
      default -> List.of();
    };
  }

  private void compare(Path source, List<Path> includes) throws IOException {
    cases++;
    Dtc.Answer expected = dtc.compile(source, includes);
    String text = Files.readString(source, StandardCharsets.ISO_8859_1);
    DtsRequest plain = DtsRequest.of(new SourceText(source.toString(), text), reader);
    DtsRequest request =
        plain.withIncludeDirectories(includes).withBootCpu(DtsOptions.GUESS_BOOT_CPU);
    Outcome<DeviceTree> ours = DtsCompiler.compile(request);
    String told =
        ours.diagnostics().stream()
            .filter(Diagnostic::isError)
            .findFirst()
            .map(error -> error.at().map(at -> at.place() + ": ").orElse("") + error.message())
            .orElse("");
    Dtc.Verdict verdict = ours.ok() ? Dtc.Verdict.ACCEPTED : Dtc.Verdict.REFUSED;
    if (verdict != expected.verdict()) {
      differs(source, "dtc " + expected.verdict() + ", ours " + verdict + " " + told);
    } else if (ours.ok() && !Arrays.equals(DtbWriter.write(ours.get()), expected.blob())) {
      differs(source, "accepted by both, other bytes");
    }
  }

  private void differs(Path source, String how) {
    differing.add("differs: " + source.getFileName() + ": " + how);
  }
}
