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

/** {@code devices --running FILE}: the answer held against what a running kernel says. */
final class RunningKernel {
  private RunningKernel() {}

  /** Prints agreed and total of each kind, then every difference; the exit code. */
  static int compare(Console console, Platform platform, Path file) {
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
