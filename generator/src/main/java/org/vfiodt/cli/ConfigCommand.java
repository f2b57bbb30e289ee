// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vfiodt.cli.settings.ConfigFile;
import org.vfiodt.cli.settings.Options;
import org.vfiodt.cli.settings.Setting;
import org.vfiodt.cli.settings.Settings;
import org.vfiodt.cli.settings.Variables;
import org.vfiodt.diag.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code config [COMMAND...]}: what configuration files say, or what holds for a command. */
@Command(
    name = "config",
    description = "What configuration files say; with COMMAND, what holds for it and from where.")
final class ConfigCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "A command, such as: dts compile.")
  private List<String> names = List.of();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  private final Console console;

  ConfigCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    CommandSpec command = command(root);
    Outcome<Settings> settings = Settings.read(console.environment(), Path.of(""), root);
    console.print(settings.diagnostics());
    settings
        .value()
        .ifPresent(found -> print(names.isEmpty() ? said(found) : held(found, command)));
    return Exit.of(settings);
  }

  /**
   * One line of the answer.
   *
   * @param from place in a file, name of a variable, or {@code default}
   */
  private record Row(String command, String option, String value, String from) {
    Map<String, Object> entry() {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("command", command);
      entry.put("option", option);
      entry.put("value", value);
      entry.put("from", from);
      return entry;
    }
  }

  private static List<Row> said(Settings settings) {
    return settings.all().stream()
        .map(
            each ->
                new Row(
                    String.join(" ", each.command()), each.key(), each.value(), each.at().place()))
        .toList();
  }

  private List<Row> held(Settings settings, CommandSpec command) {
    List<Row> rows = new ArrayList<>();
    for (OptionSpec option : Options.sorted(command)) {
      if (!Options.isCommandLineOnly(option)) {
        rows.add(row(settings, option));
      }
    }
    return rows;
  }

  private Row row(Settings settings, OptionSpec option) {
    String key = Options.key(option);
    String command = String.join(" ", names);
    Optional<String> variable = Variables.of(key, console.environment());
    if (variable.isPresent()) {
      return new Row(command, key, console.environment().get(variable.get()), variable.get());
    }
    Optional<Setting> setting = settings.of(names, key);
    return setting
        .map(each -> new Row(command, key, each.value(), each.at().place()))
        .orElseGet(() -> new Row(command, key, standard(option), "default"));
  }

  private static String standard(OptionSpec option) {
    return option.defaultValue() == null ? "" : option.defaultValue();
  }

  private void print(List<Row> rows) {
    List<ConfigFile> files = ConfigFile.candidates(console.environment(), Path.of(""));
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("files", files.stream().filter(ConfigFile::exists).map(ConfigFile::name).toList());
      all.put("settings", rows.stream().map(Row::entry).toList());
      console.out().print(Json.write(all));
      return;
    }
    for (ConfigFile file : files) {
      console.say(file.name() + (file.exists() ? "" : " is not there"));
    }
    if (!rows.isEmpty()) {
      Table table = new Table("COMMAND", "OPTION", "VALUE", "FROM");
      rows.forEach(row -> table.row(row.command(), row.option(), row.value(), row.from()));
      console.out().print(table);
    }
  }

  private CommandSpec command(CommandSpec root) {
    CommandSpec found = root;
    for (String name : names) {
      CommandLine below = found.subcommands().get(name);
      if (below == null) {
        throw new ParameterException(
            spec.commandLine(), "there is no command '" + String.join(" ", names) + "'");
      }
      found = below.getCommandSpec();
    }
    return found;
  }
}
