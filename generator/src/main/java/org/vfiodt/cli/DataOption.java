// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import org.vfiodt.data.DataFolder;
import picocli.CommandLine.Option;

/** {@code --data}: a checkout's folders in place of those that the jar carries. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      description = "Read templates, recipes and boards from this checkout, not from the jar.")
  private Path data;

  DataFolder folder() {
    return data == null ? DataFolder.ofJar() : DataFolder.of(data);
  }
}
