// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.apt;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;

/**
 * apt as this machine has it, or with a configuration of ours on top. It verifies what it brings,
 * and what is asked of it here needs no root.
 */
public final class Apt {
  private static final Duration QUERY = Duration.ofSeconds(30);

  private final CommandRunner runner;
  private final List<String> options;

  private Apt(CommandRunner runner, List<String> options) {
    this.runner = runner;
    this.options = options;
  }

  public static Apt ofThisMachine(CommandRunner runner) {
    return new Apt(runner, List.of());
  }

  Apt configured(Path file) {
    return new Apt(runner, List.of("-c", file.toString()));
  }

  /** Lines of an answer that needs no network; none when there is no answer. */
  public Stream<String> query(String program, String... words) {
    return runner
        .run(command(Path.of("/"), program, words).deadline(QUERY))
        .value()
        .filter(CommandResult::ok)
        .stream()
        .flatMap(result -> result.tail().stream());
  }

  /** Has apt work in a folder; empty when this machine has no such program. */
  public Optional<CommandResult> run(Path folder, String program, String... words) {
    return runner.run(command(folder, program, words)).value();
  }

  /** Brings the lists of packages. Lists that fail do not keep others from being of use. */
  public Optional<String> update(Path folder) {
    return run(folder, "apt-get", "update").map(CommandResult::output);
  }

  private Command command(Path folder, String program, String... words) {
    List<String> argv = new ArrayList<>(List.of(program, "-q"));
    argv.addAll(options);
    argv.addAll(List.of(words));
    return Command.of(folder, argv).environment(Map.of("LC_ALL", "C"));
  }
}
