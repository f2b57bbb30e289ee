// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options as keys of a configuration file: by their longest name, without its dashes. */
public final class Options {
  /** What a file is read by, or decides before any file is read. */
  private static final Set<String> COMMAND_LINE_ONLY =
      Set.of("help", "version", "data", "no-config");

  /**
   * What reaches beyond the project. A project's file comes with the project, maybe from strangers.
   */
  private static final Set<String> OWN_FILE_ONLY = Set.of("cache", "emulator", "install");

  private Options() {}

  public static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  /** The options of a command by their keys. */
  public static List<OptionSpec> sorted(CommandSpec command) {
    return command.options().stream().sorted(Comparator.comparing(Options::key)).toList();
  }

  public static boolean isCommandLineOnly(OptionSpec option) {
    return COMMAND_LINE_ONLY.contains(key(option));
  }

  static boolean isForOwnFileOnly(OptionSpec option) {
    return OWN_FILE_ONLY.contains(key(option));
  }

  static boolean isFlag(OptionSpec option) {
    return option.arity().max() == 0;
  }

  static boolean isPath(OptionSpec option) {
    Class<?>[] types = option.auxiliaryTypes();
    return option.type() == Path.class || types.length == 1 && types[0] == Path.class;
  }

  /** The option that a key means for a command, or for one of those below it. */
  static Optional<OptionSpec> find(CommandSpec command, String key) {
    return below(command).stream().filter(option -> key(option).equals(key)).findFirst();
  }

  static Set<String> keys(CommandSpec command) {
    Set<String> keys = new TreeSet<>();
    below(command).stream()
        .filter(option -> !isCommandLineOnly(option))
        .forEach(option -> keys.add(key(option)));
    return keys;
  }

  private static List<OptionSpec> below(CommandSpec command) {
    List<OptionSpec> options = new ArrayList<>(command.options());
    for (CommandLine each : command.subcommands().values()) {
      options.addAll(below(each.getCommandSpec()));
    }
    return options;
  }
}
