// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Asks this machine for its tools. */
public final class ToolProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CommandRunner runner;

  public ToolProbe(CommandRunner runner) {
    this.runner = runner;
  }

  /** The version of a tool; empty when it is not there or does not answer as that tool does. */
  public Optional<String> version(Tool tool) {
    List<String> argv = new ArrayList<>();
    argv.add(tool.program());
    argv.addAll(tool.versionArguments());
    return runner
        .run(Command.of(Path.of("").toAbsolutePath(), argv).deadline(PATIENCE))
        .value()
        .map(result -> tool.versionPattern().matcher(result.output()))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1));
  }
}
