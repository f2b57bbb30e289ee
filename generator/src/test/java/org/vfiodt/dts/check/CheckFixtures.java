// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Fixtures;

/** The sources in {@code dts/check}: a folder for each check, each with its findings beside it. */
final class CheckFixtures {
  private static final Path ROOT = Fixtures.directory("check");

  private CheckFixtures() {}

  /** All files with an ending about checks that dtc has, too, sorted. */
  static List<Path> files(String ending) {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> DtcNames.all().contains(folder(file)))
          .sorted()
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The check that a source is about. */
  static Check check(Path source) {
    return Checks.get(folder(source));
  }

  private static String folder(Path file) {
    return file.getParent().getFileName().toString();
  }

  /** The default levels, with the check that a source is about switched on. */
  static CheckLevels levels(Path source) {
    Check check = check(source);
    return check.level() == CheckLevel.OFF
        ? DtcNames.levels().with(new CheckSwitch(CheckLevel.WARNING, check, true))
        : DtcNames.levels();
  }

  /** What is found in a source. */
  static Outcome<DeviceTree> compile(Path source) {
    return DtsCompiler.compile(
        DtsRequest.of(Fixtures.read(source), new CachingFileReader()).withChecks(levels(source)));
  }

  /** What is told about a source, with the name of the file alone. */
  static String told(Path source) {
    return new DiagnosticPrinter(false)
        .print(compile(source).diagnostics())
        .replace(source.getParent() + "/", "");
  }
}
