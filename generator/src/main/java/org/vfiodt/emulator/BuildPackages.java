// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;

/** Which of the packages that a build takes this machine has. */
final class BuildPackages {
  private static final Duration QUERY = Duration.ofSeconds(30);
  private static final String INSTALLED = "installed ";

  private final CommandRunner runner;

  BuildPackages(CommandRunner runner) {
    this.runner = runner;
  }

  /** Those that are not installed, in the order of the recipe; all without dpkg. */
  List<String> missing(EmulatorRecipe recipe) {
    List<String> argv =
        new ArrayList<>(List.of("dpkg-query", "-W", "-f=${db:Status-Status} ${Package}\\n"));
    argv.addAll(recipe.packages());
    Command command =
        Command.of(Path.of("/"), argv).environment(Map.of("LC_ALL", "C")).deadline(QUERY);
    Optional<CommandResult> answer = runner.run(command).value();
    Set<String> installed =
        answer.map(CommandResult::tail).orElse(List.of()).stream()
            .filter(line -> line.startsWith(INSTALLED))
            .map(line -> line.substring(INSTALLED.length()).strip())
            .collect(Collectors.toSet());
    return recipe.packages().stream().filter(name -> !installed.contains(name)).toList();
  }

  Outcome<EmulatorRecipe> demand(EmulatorRecipe recipe) {
    List<String> missing = missing(recipe);
    return missing.isEmpty()
        ? Outcome.of(recipe)
        : Outcome.failed(
            Diagnostic.of(
                    EmulatorCode.PACKAGES,
                    "building "
                        + recipe.title()
                        + " takes packages that are missing: "
                        + String.join(" ", missing))
                .hint("as root: vfio-dt doctor --install"));
  }
}
