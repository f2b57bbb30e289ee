// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.vfiodt.data.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
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

  @Spec private CommandSpec spec;

  private final Console console;

  public Cli(Console console) {
    this.console = Objects.requireNonNull(console);
  }

  /** Runs one command and gives its exit code. */
  public int run(String... arguments) {
    CommandLine line = new CommandLine(this, new Commands(console));
    Commands.add(line);
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
    line.setParameterExceptionHandler(this::wrongUsage);
    line.setExecutionExceptionHandler(this::bug);
    return line.execute(arguments);
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
