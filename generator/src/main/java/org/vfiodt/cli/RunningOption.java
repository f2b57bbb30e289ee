// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.observed.Agreement;
import org.vfiodt.devices.observed.Aspect;
import org.vfiodt.devices.observed.Difference;
import org.vfiodt.devices.observed.Observation;
import org.vfiodt.devices.observed.ObservationParser;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --running}: the answer held against what a running kernel says. */
final class RunningOption {
  @Option(
      names = "--running",
      paramLabel = "FILE",
      description = {
        "Hold the answer against what a running kernel says of itself;",
        "toolchain/observe/observe.sh writes the file on the board."
      })
  private Path file;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee;

  private final Console console;

  RunningOption(Console console) {
    this.console = console;
  }

  boolean given() {
    return file != null;
  }

  /** Refuses combinations that mean nothing. */
  void check(boolean json, boolean page, boolean handover, boolean all) {
    refuse(json, "--json");
    refuse(page, "--html");
    refuse(handover, "--for");
    refuse(all, "--all");
  }

  private void refuse(boolean given, String option) {
    if (given() && given) {
      throw new ParameterException(
          mixee.commandLine(), "--running and " + option + " exclude each other");
    }
  }

  /** Prints agreed and total of each kind, then every difference; the exit code. */
  int compare(Platform platform) {
    Outcome<Observation> observation =
        DtsInput.bytes(file)
            .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
            .flatMap(text -> ObservationParser.parse(SourceFile.root(file.toString(), text)));
    console.print(observation.diagnostics());
    if (!observation.ok()) {
      return Exit.of(observation);
    }
    Agreement agreement = Agreement.of(platform, observation.get());
    console.out().print(text(agreement, observation.get()));
    return agreement.differences().isEmpty() ? Exit.OK : Exit.FAILED;
  }

  private static String text(Agreement agreement, Observation observation) {
    StringBuilder out = new StringBuilder();
    out.append("Linux ").append(observation.release());
    out.append(observation.model().isEmpty() ? "" : " on " + observation.model()).append('\n');
    Table table = new Table("AGREED/TOTAL", "OF");
    for (Aspect aspect : Aspect.values()) {
      if (agreement.total(aspect) > 0) {
        table.row(agreement.agreed(aspect) + "/" + agreement.total(aspect), aspect.title());
      }
    }
    out.append(table);
    for (Difference difference : agreement.differences()) {
      String place = difference.at().map(at -> at.place() + ": ").orElse("");
      out.append(place).append(difference.sentence());
      out.append(" [").append(difference.aspect().word()).append("]\n");
    }
    return out.toString();
  }
}
