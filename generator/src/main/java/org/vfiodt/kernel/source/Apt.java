// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.kernel.work.StorageFault;

/**
 * apt as this machine has it, or with a configuration of ours on top. It verifies what it brings,
 * and what is asked of it here needs no root.
 */
final class Apt {
  private static final Duration QUERY = Duration.ofSeconds(30);

  private final CommandRunner runner;
  private final List<String> options;

  private Apt(CommandRunner runner, List<String> options) {
    this.runner = runner;
    this.options = options;
  }

  static Apt ofThisMachine(CommandRunner runner) {
    return new Apt(runner, List.of());
  }

  Apt configured(Path file) {
    return new Apt(runner, List.of("-c", file.toString()));
  }

  /** Lines of an answer that needs no network; none when there is no answer. */
  Stream<String> query(String program, String... words) {
    return runner
        .run(command(Path.of("/"), program, words).deadline(QUERY))
        .value()
        .filter(CommandResult::ok)
        .stream()
        .flatMap(result -> result.tail().stream());
  }

  /** Brings the lists of packages. Lists that fail do not keep others from being of use. */
  Optional<String> update(Path folder) {
    return runner.run(command(folder, "apt-get", "update")).value().map(CommandResult::output);
  }

  /** Brings the file of a package into an empty folder. */
  Outcome<Path> download(String name, Path folder) {
    Optional<CommandResult> result =
        runner.run(command(folder, "apt-get", "download", name)).value();
    if (result.isEmpty()) {
      return AptFault.missing(
          "there is no apt-get on this machine", "name a release, a tarball or a tree");
    }
    return result.get().ok() ? only(folder) : AptFault.of(name, result.get().output());
  }

  private Command command(Path folder, String program, String... words) {
    List<String> argv = new ArrayList<>(List.of(program, "-q"));
    argv.addAll(options);
    argv.addAll(List.of(words));
    return Command.of(folder, argv).environment(Map.of("LC_ALL", "C"));
  }

  private static Outcome<Path> only(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".deb"))
          .findFirst()
          .map(Outcome::of)
          .orElseGet(
              () -> AptFault.missing("apt-get brought no package", "as root: apt-get update"));
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "reading " + folder));
    }
  }
}
