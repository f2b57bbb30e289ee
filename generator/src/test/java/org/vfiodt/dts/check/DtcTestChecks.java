// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.source.SourceText;

/**
 * Compares the checks of every source in a directory, such as dtc's tests, with those of a dtc; for
 * {@code ci/dts-checks.sh}. Each source is compared as source and, once compiled, as blob.
 * Arguments: the directory, the dtc.
 */
public final class DtcTestChecks {
  private final DtcChecks dtc;
  private final CachingFileReader reader = new CachingFileReader();
  private final List<String> differences = new ArrayList<>();
  private int compared;
  private int messages;
  private int unable;

  private DtcTestChecks(DtcChecks dtc) {
    this.dtc = dtc;
  }

  public static void main(String[] arguments) throws IOException {
    Path work = Files.createTempDirectory("dtc-checks");
    DtcTestChecks tests = new DtcTestChecks(new DtcChecks(Path.of(arguments[1]), work));
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".dts")).sorted().toList()) {
        tests.compare(file);
      }
    }
    tests.differences.forEach(System.out::println);
    System.out.printf(
        "checks of %d sources and blobs compared, %d messages, %d differences; %d that dtc refuses"
            + " left out%n",
        tests.compared, tests.messages, tests.differences.size(), tests.unable);
    System.exit(tests.differences.isEmpty() ? 0 : 1);
  }

  private void compare(Path file) throws IOException {
    Optional<List<String>> told = dtc.source(file);
    if (told.isEmpty()) {
      unable++;
      return;
    }
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    DtsRequest request =
        DtsRequest.of(new SourceText(file.toString(), text), reader)
            .withChecks(DtcNames.levels())
            .withForce(true);
    Outcome<DeviceTree> tree = DtsCompiler.compile(request);
    note(file + " as source", told.get(), tree);
    told = dtc.blob(dtc.lastBlob());
    if (told.isEmpty()) {
      unable++;
      return;
    }
    Outcome<DeviceTree> blob = DtbReader.read(Files.readAllBytes(dtc.lastBlob()));
    note(
        file + " as blob",
        told.get(),
        blob.flatMap(read -> Outcome.of(read, Checker.check(read, DtcNames.levels()))));
  }

  private void note(String what, List<String> told, Outcome<DeviceTree> tree) {
    Comparison comparison = dtc.comparison(told, tree);
    compared++;
    messages += comparison.theirs().size();
    comparison.differences().forEach(each -> differences.add(what + ": " + each));
    tree.diagnostics().stream()
        .filter(found -> !(found.code() instanceof Check) && found.isError())
        .forEach(found -> differences.add(what + ": only ours " + found.message()));
  }
}
