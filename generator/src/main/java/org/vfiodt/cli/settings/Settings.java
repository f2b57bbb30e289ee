// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.diag.Outcome;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What the configuration files say, checked.
 *
 * @param all of the file that wins first, in the order of the alphabet in each table
 */
public record Settings(List<Setting> all) {
  public Settings {
    all = List.copyOf(all);
  }

  /** Reads the files that are there. */
  public static Outcome<Settings> read(
      Map<String, String> environment, Path directory, CommandSpec root) {
    List<Outcome<List<Setting>>> read = new ArrayList<>();
    for (ConfigFile file : ConfigFile.candidates(environment, directory)) {
      if (file.exists()) {
        read.add(SettingsReader.read(file, environment.getOrDefault("HOME", ""), root));
      }
    }
    return Outcome.all(read)
        .map(lists -> new Settings(lists.stream().flatMap(List::stream).toList()));
  }

  /** What holds for an option of a command: the nearer file wins, then the nearer table. */
  public Optional<Setting> of(List<String> command, String key) {
    Optional<Setting> found = Optional.empty();
    for (Setting each : all) {
      if (each.key().equals(key) && isBelow(command, each.command())) {
        boolean sameFile = found.map(known -> known.at().file() == each.at().file()).orElse(true);
        boolean nearer =
            found.map(known -> each.command().size() > known.command().size()).orElse(true);
        found = sameFile && nearer ? Optional.of(each) : found;
      }
    }
    return found;
  }

  private static boolean isBelow(List<String> command, List<String> above) {
    return command.size() >= above.size() && command.subList(0, above.size()).equals(above);
  }
}
