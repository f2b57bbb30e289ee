// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.emulator.Emulators;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.Tool;
import org.vfiodt.exec.ToolProbe;
import org.vfiodt.exec.Tools;

/** What this machine has of the programs in {@code toolchain/tools}, and how it gets the rest. */
public final class Doctor {
  private final Services services;

  public Doctor(Services services) {
    this.services = services;
  }

  /**
   * One program.
   *
   * @param tool as it is started here
   * @param version empty when it is missing
   * @param packages that it takes to have it, where it is missing: its own, or those that building
   *     it takes
   */
  public record Finding(Tool tool, Optional<String> version, List<String> packages) {
    public Finding {
      packages = List.copyOf(packages);
    }

    /** Whether it is missing and is one that is built here. */
    public boolean toBeBuilt() {
      return version.isEmpty() && tool.builtFrom().isPresent();
    }
  }

  /** Every program in the order of its name. */
  public Outcome<List<Finding>> examine() {
    return Tools.load(services.data())
        .flatMap(tools -> Outcome.all(tools.stream().map(this::examine).toList()));
  }

  private Outcome<Finding> examine(Tool tool) {
    Emulators emulators = services.emulators();
    return emulators
        .located(tool)
        .flatMap(
            here -> {
              Optional<String> version = new ToolProbe(services.runner()).version(here);
              Outcome<List<String>> packages =
                  version.isPresent() ? Outcome.of(List.of()) : emulators.missingPackages(tool);
              return packages.map(
                  toBuild ->
                      new Finding(
                          here, version, tool.debianPackage().map(List::of).orElse(toBuild)));
            });
  }

  /** Packages of the programs that are missing among these. */
  public static List<String> missing(List<Finding> findings) {
    TreeSet<String> packages = new TreeSet<>();
    findings.stream()
        .filter(finding -> finding.version().isEmpty())
        .forEach(finding -> packages.addAll(finding.packages()));
    return List.copyOf(packages);
  }

  /** The command that installs packages, for people to run. */
  public static String command(List<String> packages) {
    return "apt-get install --no-install-recommends " + String.join(" ", packages);
  }

  /** Installs packages; {@code log} receives what apt says. */
  public Outcome<CommandResult> install(List<String> packages, Path log) {
    try {
      Files.createDirectories(log.getParent());
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.OUTPUT, "cannot write in " + log.getParent())
              .hint("put the cache elsewhere with --cache or VFIO_DT_CACHE"));
    }
    Outcome<CommandResult> lists = apt(List.of("update"), log.resolveSibling("apt-update.log"));
    if (!lists.ok()) {
      return lists;
    }
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("install", "--yes", "--no-install-recommends"));
    arguments.addAll(packages);
    return apt(arguments, log);
  }

  /** Builds what is missing and is built here; what is told about it, when nothing failed. */
  public Outcome<List<Tool>> build(List<Finding> findings) {
    return Outcome.all(
        findings.stream()
            .filter(Finding::toBeBuilt)
            .map(finding -> services.emulators().ready(finding.tool()))
            .toList());
  }

  private Outcome<CommandResult> apt(List<String> arguments, Path log) {
    List<String> argv = new ArrayList<>(List.of("apt-get"));
    argv.addAll(arguments);
    Command command =
        Command.of(services.directory(), argv)
            .environment(Map.of("DEBIAN_FRONTEND", "noninteractive", "LC_ALL", "C.UTF-8"))
            .log(log)
            .listener(line -> services.progress().amount("apt-get " + arguments.get(0), 0, -1));
    return services
        .runner()
        .run(command)
        .flatMap(result -> result.ok() ? Outcome.of(result) : Outcome.failed(refused(result, log)));
  }

  private static Diagnostic refused(CommandResult result, Path log) {
    String last =
        result.tail().stream()
            .filter(line -> line.startsWith("E:"))
            .findFirst()
            .orElse("exit code " + result.exitCode());
    return Diagnostic.of(RunCode.INSTALL, "apt-get could not install the packages: " + last)
        .note("the whole log is in " + log)
        .hint("run it as root, or ask for the packages to be installed");
  }
}
