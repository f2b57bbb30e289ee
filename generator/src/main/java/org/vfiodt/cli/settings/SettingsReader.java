// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.source.SourceFile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads one configuration file against the commands that there are. */
final class SettingsReader {
  private final ConfigFile file;
  private final String home;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Setting> settings = new ArrayList<>();

  private SettingsReader(ConfigFile file, String home) {
    this.file = file;
    this.home = home;
  }

  static Outcome<List<Setting>> read(ConfigFile file, String home, CommandSpec root) {
    return file.text()
        .flatMap(
            text ->
                text.map(source -> new SettingsReader(file, home).read(source, root))
                    .orElse(Outcome.of(List.of())));
  }

  private Outcome<List<Setting>> read(SourceFile source, CommandSpec root) {
    TomlTable table = TomlTable.parse(source, diagnostics);
    if (diagnostics.isEmpty()) {
      read(table, root, List.of());
    }
    return Outcome.of(List.copyOf(settings), diagnostics);
  }

  private void read(TomlTable table, CommandSpec command, List<String> path) {
    for (String key : table.keys()) {
      if (table.isTable(key)) {
        readCommand(table, key, command, path);
      } else {
        readOption(table, key, command, path);
      }
    }
  }

  private void readCommand(TomlTable table, String key, CommandSpec command, List<String> path) {
    Map<String, CommandLine> commands = command.subcommands();
    if (!commands.containsKey(key)) {
      diagnostics.add(
          Diagnostic.at(table.at(key), SettingCode.NO_COMMAND, "there is no command '" + key + "'")
              .hint(Suggestion.hint(key, commands.keySet())));
      return;
    }
    List<String> below = new ArrayList<>(path);
    below.add(key);
    table.table(key).ifPresent(inner -> read(inner, commands.get(key).getCommandSpec(), below));
  }

  private void readOption(TomlTable table, String key, CommandSpec command, List<String> path) {
    Optional<OptionSpec> option = Options.find(command, key);
    if (option.isEmpty()) {
      refuse(table, key, SettingCode.NO_OPTION, noOption(key, path), nearest(key, command));
    } else if (Options.isCommandLineOnly(option.get())) {
      String message = "--" + key + " can only be given on the command line";
      refuse(table, key, SettingCode.COMMAND_LINE_ONLY, message, Optional.empty());
    } else if (!file.own() && Options.isForOwnFileOnly(option.get())) {
      String message = "'" + key + "' reaches beyond a project, so a project's file cannot set it";
      String hint = "say it in your own file, or on the command line";
      refuse(table, key, SettingCode.OWN_FILE_ONLY, message, Optional.of(hint));
    } else {
      value(table, key, option.get())
          .map(found -> new Setting(path, key, found.words(), found.on(), table.at(key)))
          .ifPresent(settings::add);
    }
  }

  private record Value(List<String> words, boolean on) {}

  private Optional<Value> value(TomlTable table, String key, OptionSpec option) {
    if (Options.isFlag(option)) {
      return table.optionalFlag(key).map(on -> new Value(List.of(), on));
    }
    if (option.isMultiValue() && table.isArray(key)) {
      return Optional.of(new Value(placed(table.texts(key), option), true));
    }
    return table.word(key).map(word -> new Value(placed(List.of(word), option), true));
  }

  /** Paths of a file are meant from its folder, and may begin at home. */
  private List<String> placed(List<String> words, OptionSpec option) {
    return Options.isPath(option) ? words.stream().map(this::placed).toList() : words;
  }

  private String placed(String word) {
    if (word.startsWith("~/") && !home.isEmpty()) {
      return Path.of(home).resolve(word.substring(2)).toString();
    }
    return file.own() ? file.path().resolveSibling(word).normalize().toString() : word;
  }

  private static String noOption(String key, List<String> path) {
    return path.isEmpty()
        ? "no command has an option '" + key + "'"
        : "'" + String.join(" ", path) + "' has no option '" + key + "'";
  }

  private static Optional<String> nearest(String key, CommandSpec command) {
    return Suggestion.hint(key, Options.keys(command));
  }

  private void refuse(
      TomlTable table, String key, SettingCode code, String message, Optional<String> hint) {
    diagnostics.add(Diagnostic.at(table.at(key), code, message).hint(hint));
  }
}
