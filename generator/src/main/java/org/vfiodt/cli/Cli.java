// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.cli.settings.ConfigFile;
import org.vfiodt.cli.settings.Invocation;
import org.vfiodt.cli.settings.Setting;
import org.vfiodt.cli.settings.SettingCode;
import org.vfiodt.cli.settings.Settings;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: streams in, exit code out. */
@Command(
    name = "vfio-dt",
    description = "Hands devices of a device tree to user space or to a guest, through VFIO.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class)
public final class Cli {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  private boolean version;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Read templates, recipes and boards from this checkout, not from the jar.")
  private Path data;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print results and errors only.")
  private boolean quiet;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Say also what is started, and notes.")
  private boolean verbose;

  @Option(
      names = "--no-config",
      scope = ScopeType.INHERIT,
      description = "Read no configuration file.")
  private boolean noConfig;

  @Spec private CommandSpec spec;

  private final Console console;
  private Invocation invocation;

  public Cli(Console console) {
    this.console = Objects.requireNonNull(console);
  }

  /** Runs one command and gives its exit code. */
  public int run(String... arguments) {
    Outcome<Invocation> configured = configured(List.of(arguments));
    console.print(configured.diagnostics());
    if (!configured.ok()) {
      return Exit.of(configured);
    }
    invocation = configured.get();
    CommandLine line = line(this);
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.colour() && console.resultTerminal() ? Ansi.ON : Ansi.OFF));
    line.setParameterExceptionHandler(this::wrongUsage);
    line.setExecutionExceptionHandler(this::bug);
    line.setExecutionStrategy(this::execute);
    return line.execute(invocation.arguments().toArray(String[]::new));
  }

  private CommandLine line(Cli cli) {
    CommandLine line = new CommandLine(cli, new Commands(console));
    Commands.add(line);
    return line;
  }

  /** Files are looked for before anything else, because most users have none. */
  private Outcome<Invocation> configured(List<String> words) {
    Path directory = Path.of("");
    Map<String, String> environment = console.environment();
    if (ConfigFile.candidates(environment, directory).stream().noneMatch(ConfigFile::exists)) {
      return Outcome.of(new Invocation(words, Map.of()));
    }
    CommandLine first = line(new Cli(console));
    if (Invocation.asksForNoFile(first, words)) {
      return Outcome.of(new Invocation(words, Map.of()));
    }
    return Settings.read(environment, directory, first.getCommandSpec())
        .map(settings -> Invocation.of(first, words, settings, environment));
  }

  private int execute(ParseResult result) {
    if (quiet && verbose) {
      throw new ParameterException(spec.commandLine(), "--quiet and --verbose exclude each other");
    }
    console.loudness().quiet(quiet);
    console.loudness().verbose(verbose);
    invocation
        .settings()
        .forEach(
            (key, setting) ->
                console.detail(key + " is " + setting.value() + ", from " + setting.at().place()));
    return new CommandLine.RunLast().execute(result);
  }

  /** The words that start the tool again as it was started. */
  List<String> program() {
    return noConfig ? List.of("vfio-dt", "--no-config") : List.of("vfio-dt");
  }

  DataFolder dataFolder() {
    if (data == null) {
      return DataFolder.ofJar();
    }
    if (!Files.isDirectory(data.resolve("kernel-patches"))) {
      throw new ParameterException(
          spec.commandLine(), "--data " + data + " is no checkout: it has no kernel-patches");
    }
    return DataFolder.of(data);
  }

  private int wrongUsage(ParameterException failure, String[] arguments) {
    CommandLine line = failure.getCommandLine();
    Optional<Setting> setting = invocation.of(failure.getArgSpec());
    if (setting.isPresent()) {
      Diagnostic refused =
          Diagnostic.at(setting.get().at(), SettingCode.VALUE, failure.getMessage());
      console.print(List.of(refused));
      return Exit.of(List.of(refused));
    }
    console.err().println("vfio-dt: " + failure.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(failure, line.getErr());
    console.err().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return Exit.USAGE;
  }

  private int bug(Exception failure, CommandLine line, ParseResult result) {
    BugReport.write(failure, console);
    return Exit.ENVIRONMENT;
  }
}
