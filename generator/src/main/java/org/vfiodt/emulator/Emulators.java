// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.exec.Tool;
import org.vfiodt.exec.ToolProbe;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.Folders;
import org.vfiodt.kernel.work.StorageFault;
import org.vfiodt.kernel.work.TreeLock;

/**
 * The emulators that are built here, in the cache: one folder for each state of a recipe with its
 * models and patches. A folder is there when it is whole.
 */
public final class Emulators {
  private final DataFolder data;
  private final EmulatorFolders folders;
  private final CommandRunner runner;
  private final Progress progress;

  public Emulators(DataFolder data, Path cache, CommandRunner runner, Progress progress) {
    this.data = data;
    this.folders = EmulatorFolders.in(cache);
    this.runner = runner;
    this.progress = progress;
  }

  /** A tool as it is started here: built when it is one of ours and not there yet. */
  public Outcome<Tool> ready(Tool tool) {
    return tool.builtFrom()
        .map(folder -> RecipeReader.read(data, folder).flatMap(recipe -> ready(tool, recipe)))
        .orElseGet(() -> Outcome.of(tool));
  }

  /** A tool as it would be started here; nothing is built. */
  public Outcome<Tool> located(Tool tool) {
    return tool.builtFrom()
        .map(
            folder ->
                RecipeReader.read(data, folder).map(recipe -> at(entry(recipe), tool, recipe)))
        .orElseGet(() -> Outcome.of(tool));
  }

  /** Packages that building a tool takes and that this machine lacks. */
  public Outcome<List<String>> missingPackages(Tool tool) {
    return tool.builtFrom()
        .map(folder -> RecipeReader.read(data, folder).map(new BuildPackages(runner)::missing))
        .orElseGet(() -> Outcome.of(List.of()));
  }

  private Path entry(EmulatorRecipe recipe) {
    return folders.entry(new RecipeFiles(data, recipe.folder()).digest());
  }

  private Outcome<Tool> ready(Tool tool, EmulatorRecipe recipe) {
    Path entry = entry(recipe);
    Tool built = at(entry, tool, recipe);
    if (answers(built)) {
      return Outcome.of(built);
    }
    try {
      TreeLock lock = TreeLock.acquire(folders.lock(), "builds the emulator", progress);
      try {
        // whoever had the lock before may have built it
        return answers(built) ? Outcome.of(built) : replace(entry, built, recipe);
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      return Outcome.failed(
          StorageFault.of(e, "building the emulator in " + folders.top())
              .hint(EmulatorFolders.ELSEWHERE));
    }
  }

  private Outcome<Tool> replace(Path entry, Tool built, EmulatorRecipe recipe) throws IOException {
    List<Diagnostic> said = List.of();
    if (Files.exists(entry)) {
      Folders.delete(entry);
      said =
          List.of(
              Diagnostic.of(
                  EmulatorCode.BROKEN,
                  "the emulator in " + entry + " does not answer; it is built again"));
    }
    return build(recipe).flatMap(kept -> place(kept, entry, built)).after(said);
  }

  private Outcome<Path> build(EmulatorRecipe recipe) throws IOException {
    folders.clear();
    Files.createDirectories(folders.workshop());
    Files.createDirectories(folders.log("build").getParent());
    Outcome<EmulatorRecipe> possible = new BuildPackages(runner).demand(recipe);
    if (!possible.ok()) {
      return Outcome.failed(possible.diagnostics());
    }
    RecipeFiles files = new RecipeFiles(data, recipe.folder());
    Outcome<SourceVersion> source = new SourcePackage(runner, folders, progress).obtain(recipe);
    if (!source.ok()) {
      return Outcome.failed(source.diagnostics());
    }
    Outcome<Path> tree = new SourceTree(runner, folders, files).prepare(recipe, source.get());
    if (!tree.ok()) {
      return tree;
    }
    return new EmulatorBuild(runner, folders, progress)
        .build(recipe, tree.get())
        .after(otherVersion(recipe, source.get()));
  }

  private static List<Diagnostic> otherVersion(EmulatorRecipe recipe, SourceVersion source) {
    return recipe.version().equals(source.version())
        ? List.of()
        : List.of(
            Diagnostic.of(
                EmulatorCode.OTHER_VERSION,
                "the emulator is built from "
                    + recipe.sourcePackage()
                    + " "
                    + source.version()
                    + ", the patches were made for "
                    + recipe.version()));
  }

  /** Moves a build into place once it is known to run. */
  private Outcome<Tool> place(Path kept, Path entry, Tool built) {
    Tool tried =
        built.startedAs(kept.resolve(entry.relativize(Path.of(built.program()))).toString());
    if (!answers(tried)) {
      return Outcome.failed(
          Diagnostic.of(EmulatorCode.NO_ANSWER, tried.program() + " does not say its version")
              .hint("start it by hand with --version"));
    }
    try {
      Files.move(kept, entry, StandardCopyOption.ATOMIC_MOVE);
      folders.clear();
      OldEmulators.remove(folders, entry, progress);
      return Outcome.of(built);
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "writing " + entry));
    }
  }

  private static Tool at(Path entry, Tool tool, EmulatorRecipe recipe) {
    return tool.startedAs(entry.resolve(recipe.program()).toString());
  }

  private boolean answers(Tool tool) {
    return Files.isExecutable(Path.of(tool.program()))
        && new ToolProbe(runner).version(tool).isPresent();
  }
}
