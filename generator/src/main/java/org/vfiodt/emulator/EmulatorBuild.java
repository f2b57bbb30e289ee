// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.kernel.Progress;

/** Configures and compiles a prepared source, and takes out what is kept of it. */
final class EmulatorBuild {
  private static final Pattern STEP = Pattern.compile("^\\[([0-9]{1,6})/([0-9]{1,6})\\] .*");

  private final CommandRunner runner;
  private final EmulatorFolders folders;
  private final Progress progress;

  EmulatorBuild(CommandRunner runner, EmulatorFolders folders, Progress progress) {
    this.runner = runner;
    this.folders = folders;
    this.progress = progress;
  }

  /** The folder that holds what is kept. */
  Outcome<Path> build(EmulatorRecipe recipe, Path source) throws IOException {
    Path objects = Files.createDirectories(folders.workshop().resolve("build"));
    List<String> configure = new ArrayList<>(List.of(source.resolve("configure").toString()));
    configure.addAll(recipe.configure());
    List<String> ninja = new ArrayList<>(List.of("ninja"));
    ninja.addAll(recipe.targets());
    ninja.addAll(recipe.tests());
    progress.message("building " + recipe.title() + " (some minutes the first time)");
    Outcome<Path> built =
        run(objects, configure, "configure", EmulatorCode.CONFIGURE)
            .flatMap(done -> run(objects, ninja, "build", EmulatorCode.COMPILE));
    return built.ok() ? Outcome.of(taken(recipe, objects)) : built;
  }

  private Outcome<Path> run(Path objects, List<String> argv, String stage, EmulatorCode code) {
    Path log = folders.log(stage);
    Command command =
        Command.of(objects, argv)
            .environment(Map.of("LC_ALL", "C.UTF-8"))
            .log(log)
            .listener(this::tell);
    return runner
        .run(command)
        .flatMap(
            result -> {
              if (result.ok()) {
                return Outcome.of(objects);
              }
              if (BuildLog.full(result)) {
                return Outcome.failed(BuildLog.noSpace("building the emulator"));
              }
              String why =
                  BuildLog.firstError(log).orElse(argv.get(0) + " ended with " + result.exitCode());
              return Outcome.failed(
                  Diagnostic.of(code, "the emulator does not " + verb(code) + ": " + why)
                      .note("the whole log is in " + log)
                      .note("the sources and objects are in " + folders.workshop()));
            });
  }

  private static String verb(EmulatorCode code) {
    return code == EmulatorCode.CONFIGURE ? "configure" : "compile";
  }

  private void tell(String line) {
    Matcher step = STEP.matcher(line);
    if (step.matches()) {
      progress.amount(
          "building the emulator", Long.parseLong(step.group(1)), Long.parseLong(step.group(2)));
    }
  }

  private Path taken(EmulatorRecipe recipe, Path objects) throws IOException {
    Path kept = Files.createDirectories(folders.workshop().resolve("kept"));
    List<String> programs = new ArrayList<>(recipe.tests());
    programs.add(recipe.program());
    for (String program : programs) {
      Path to = kept.resolve(program);
      Files.createDirectories(to.getParent());
      Files.move(objects.resolve(program), to);
    }
    return kept;
  }
}
