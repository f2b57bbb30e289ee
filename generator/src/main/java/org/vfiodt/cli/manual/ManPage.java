// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vfiodt.cli.settings.Options;
import org.vfiodt.cli.settings.Variables;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of one command. It says what the command's help says, and what holds for all. */
public final class ManPage {
  private final CommandSpec command;
  private final String version;
  private final String day;
  private final Roff page = new Roff();

  private ManPage(CommandSpec command, String version, String day) {
    this.command = command;
    this.version = version;
    this.day = day;
  }

  /** The pages of a command and of all below it: texts by the names of their files. */
  public static Map<String, String> all(CommandSpec command, String version, String day) {
    Map<String, String> pages = new TreeMap<>();
    pages.put(name(command) + ".1", new ManPage(command, version, day).write());
    for (CommandLine below : command.subcommands().values()) {
      pages.putAll(all(below.getCommandSpec(), version, day));
    }
    return pages;
  }

  private static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  private String write() {
    page.comment("SPDX-License-Identifier: Apache-2.0");
    page.comment("Written by 'vfio-dt man' from the command itself.");
    page.title(name(command), day, version);
    page.section("NAME");
    page.line(Roff.escaped(name(command)) + " \\- " + Roff.escaped(summary(command)));
    page.section("SYNOPSIS");
    page.line(synopsis());
    page.section("DESCRIPTION");
    page.line(description(command.usageMessage().description()));
    arguments();
    options();
    commands();
    list("EXIT STATUS", exitCodes());
    list("ENVIRONMENT", Variables.all());
    list("FILES", files());
    seeAlso();
    return page.toString();
  }

  private String synopsis() {
    List<String> words = new ArrayList<>(List.of(Roff.bold(command.qualifiedName())));
    words.add("[" + Roff.italic("OPTION") + "]...");
    for (PositionalParamSpec each : command.positionalParameters()) {
      String label = Roff.italic(each.paramLabel());
      words.add(each.arity().min() > 0 ? label : "[" + label + "]");
    }
    if (!command.subcommands().isEmpty()) {
      words.add(Roff.italic("COMMAND"));
    }
    return String.join(" ", words);
  }

  private void arguments() {
    if (!command.positionalParameters().isEmpty()) {
      page.section("ARGUMENTS");
    }
    for (PositionalParamSpec each : command.positionalParameters()) {
      page.term(Roff.italic(each.paramLabel()));
      page.line(description(each.description()));
    }
  }

  private void options() {
    page.section("OPTIONS");
    for (OptionSpec each : Options.sorted(command)) {
      page.term(names(each));
      page.line(description(each.description()));
    }
  }

  private static String names(OptionSpec option) {
    String names =
        List.of(option.names()).stream()
            .sorted(Comparator.comparing(String::length))
            .map(Roff::bold)
            .collect(Collectors.joining(", "));
    return option.arity().max() == 0 ? names : names + " " + label(option);
  }

  private static String label(ArgSpec option) {
    return Roff.italic(option.paramLabel());
  }

  private void commands() {
    if (command.subcommands().isEmpty()) {
      return;
    }
    page.section("COMMANDS");
    for (CommandLine below : command.subcommands().values()) {
      page.term(Roff.bold(name(below.getCommandSpec())) + "(1)");
      page.line(description(below.getCommandSpec().usageMessage().description()));
    }
  }

  private void list(String section, Map<String, String> entries) {
    page.section(section);
    entries.forEach(
        (term, meaning) -> {
          page.term(Roff.bold(term));
          page.line(Roff.escaped(meaning));
        });
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "All is well.");
    codes.put("1", "A check failed, or the input has errors.");
    codes.put("2", "The command was used wrongly.");
    codes.put("3", "The environment lacks something, or broke.");
    codes.put("130", "The user interrupted it.");
    return codes;
  }

  private static Map<String, String> files() {
    return new TreeMap<>(
        Map.of(
            "$XDG_CONFIG_HOME/vfio-dt/config.toml",
            "Options that you always want; ~/.config where the variable is not set.",
            "vfio-dt.toml",
            "The same for a project, in the current folder; it wins over yours."));
  }

  private void seeAlso() {
    List<String> others = new ArrayList<>();
    if (command.parent() != null) {
      others.add(name(command.parent()));
    }
    if (!command.name().equals("config")) {
      others.add(command.root().name() + "-config");
    }
    page.section("SEE ALSO");
    page.line(
        others.stream()
            .distinct()
            .map(other -> Roff.bold(other) + "(1)")
            .collect(Collectors.joining(",\n")));
  }

  private static String summary(CommandSpec command) {
    String text = String.join(" ", command.usageMessage().description());
    String first = text.replaceFirst("[.;:](\\s.*)?$", "");
    return first.isEmpty()
        ? first
        : first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
  }

  private static String description(String[] lines) {
    return Roff.escaped(String.join(" ", lines));
  }
}
