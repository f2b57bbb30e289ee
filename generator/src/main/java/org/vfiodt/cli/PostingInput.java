// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vfiodt.pipeline.PostingOptions;
import picocli.CommandLine.Option;

/** What is said about one posting of a series, and to whom. */
final class PostingInput {
  @Option(
      names = "--changes",
      paramLabel = "FILE",
      description = "What changed since the last version, for the cover letter.")
  private Path changes;

  @Option(
      names = "--previous",
      paramLabel = "MAILS",
      description =
          "The last version as it was sent, a folder or a mailbox: the cover letter links to it and"
              + " shows a range-diff.")
  private Path previous;

  @Option(
      names = "--depends-on",
      paramLabel = "ID",
      description = "Message id or address of a series that has to be applied first.")
  private List<String> dependsOn = List.of();

  @Option(
      names = "--tested",
      paramLabel = "RUN",
      description = "Say in the cover letter what this run of check found about these patches.")
  private Path tested;

  @Option(
      names = "--to-cc",
      description = "Address the mails to whom the kernel's MAINTAINERS names.")
  private boolean recipients;

  PostingOptions options() {
    return new PostingOptions(
        Optional.ofNullable(changes),
        Optional.ofNullable(previous),
        dependsOn,
        Optional.ofNullable(tested),
        recipients);
  }
}
