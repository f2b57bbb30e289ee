// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.settings;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The command that a command line names.
 *
 * @param names from the top down
 * @param end index of the first word behind them
 */
record CommandWords(CommandSpec command, List<String> names, int end) {
  static CommandWords of(CommandSpec root, List<String> words) {
    CommandSpec command = root;
    List<String> names = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < words.size() && !command.subcommands().isEmpty(); i++) {
      String word = words.get(i);
      if (command.subcommands().containsKey(word)) {
        command = command.subcommands().get(word).getCommandSpec();
        names.add(command.name());
        end = i + 1;
      } else if (word.startsWith("-")) {
        OptionSpec option = command.findOption(word);
        i += option == null ? 0 : option.arity().min();
      } else {
        break;
      }
    }
    return new CommandWords(command, List.copyOf(names), end);
  }
}
