// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.vfiodt.pipeline.MailReplacement;
import org.vfiodt.pipeline.SeriesOptions;
import org.vfiodt.series.Identity;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that makes a series is told, beside the kernel. */
final class SeriesInput {
  @Parameters(paramLabel = "SPEC", description = "Driver spec, a .vfio file.")
  Path spec;

  @Option(
      names = "--prerequisite",
      paramLabel = "[SERIES=]FILE",
      description =
          "Mails of a series to use in place of a required one of ours: of SERIES, or of the last"
              + " one that the kernel needs.")
  private List<String> prerequisites = List.of();

  @Option(names = "--signoff", description = "End each message with your Signed-off-by.")
  private boolean signOff;

  @Option(
      names = {"-v", "--reroll-count"},
      paramLabel = "N",
      description = "Version of this posting; the spec's own otherwise.")
  private Integer version;

  SeriesOptions options(Identity identity) {
    return new SeriesOptions(
        identity,
        signOff,
        version == null ? OptionalInt.empty() : OptionalInt.of(version),
        prerequisites.stream().map(MailReplacement::parse).toList());
  }
}
