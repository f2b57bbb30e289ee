// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command line with what files say in front of what was given: an option that was given is not
 * looked up, so the command line wins.
 *
 * @param settings what was taken from files, by the key of the option
 */
public record Invocation(List<String> arguments, Map<String, Setting> settings) {
  /** Of each of these only one is wanted. */
  private static final Set<String> LOUDNESS = Set.of("quiet", "verbose");

  private static final Set<String> ABOUT_THE_TOOL = Set.of("config", "completion", "man");
  private static final Set<String> WITHOUT_FILES = Set.of("help", "version", "no-config");

  public Invocation {
    arguments = List.copyOf(arguments);
    settings = Map.copyOf(settings);
  }

  /**
   * @param line is used up: it reads the words for a first time
   */
  public static Invocation of(
      CommandLine line, List<String> words, Settings settings, Map<String, String> environment) {
    CommandWords command = CommandWords.of(line.getCommandSpec(), words);
    Given given = Given.in(line, words);
    List<String> more = new ArrayList<>();
    Map<String, Setting> taken = new LinkedHashMap<>();
    for (OptionSpec option : Options.sorted(command.command())) {
      String key = Options.key(option);
      Optional<Setting> setting = settings.of(command.names(), key);
      if (setting.isPresent() && !given.decides(option) && !Variables.decide(key, environment)) {
        more.addAll(setting.get().arguments(option));
        taken.put(key, setting.get());
      }
    }
    List<String> all = new ArrayList<>(words.subList(0, command.end()));
    all.addAll(more);
    all.addAll(words.subList(command.end(), words.size()));
    return new Invocation(all, taken);
  }

  /** Help, the version, and commands about the tool itself work whatever the files say. */
  public static boolean asksForNoFile(CommandLine line, List<String> words) {
    CommandWords command = CommandWords.of(line.getCommandSpec(), words);
    List<String> names = command.names();
    return !names.isEmpty() && ABOUT_THE_TOOL.contains(names.get(0))
        || Given.in(line, words).keys().stream().anyMatch(WITHOUT_FILES::contains);
  }

  /** The setting that an argument has its value from. */
  public Optional<Setting> of(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? Optional.ofNullable(settings.get(Options.key(option)))
        : Optional.empty();
  }

  /** What the user said, by the keys of options and the groups of which only one can be said. */
  private record Given(Set<String> keys, Set<ArgGroupSpec> groups) {
    static Given in(CommandLine line, List<String> words) {
      Set<String> keys = new HashSet<>();
      Set<ArgGroupSpec> groups = new HashSet<>();
      forgive(line);
      line.parseArgs(words.toArray(String[]::new));
      for (ParseResult each = line.getParseResult(); each != null; each = each.subcommand()) {
        for (ArgSpec argument : each.matchedArgs()) {
          if (argument instanceof OptionSpec option) {
            keys.add(Options.key(option));
          }
          if (argument.group() != null && argument.group().exclusive()) {
            groups.add(argument.group());
          }
        }
      }
      return new Given(keys, groups);
    }

    /** What is wrong is told later, with everything in place. */
    private static void forgive(CommandLine line) {
      line.getCommandSpec().parser().collectErrors(true);
      line.getSubcommands().values().forEach(Given::forgive);
    }

    boolean decides(OptionSpec option) {
      String key = Options.key(option);
      return keys.contains(key)
          || LOUDNESS.contains(key) && LOUDNESS.stream().anyMatch(keys::contains)
          || option.group() != null && groups.contains(option.group());
    }
  }
}
