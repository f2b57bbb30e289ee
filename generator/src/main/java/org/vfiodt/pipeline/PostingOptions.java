// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the author says about this posting of a series.
 *
 * @param changes file with what changed since the last one
 * @param previous mails of the last one, a folder or a mailbox
 * @param dependsOn message ids or addresses of series that come first
 * @param tested run directory of a finished check of these patches
 * @param recipients whether the mails name their recipients
 */
public record PostingOptions(
    Optional<Path> changes,
    Optional<Path> previous,
    List<String> dependsOn,
    Optional<Path> tested,
    boolean recipients) {
  public PostingOptions {
    Objects.requireNonNull(changes);
    Objects.requireNonNull(previous);
    dependsOn = List.copyOf(dependsOn);
    Objects.requireNonNull(tested);
  }
}
