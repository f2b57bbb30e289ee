// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.kernel.work.Folders;
import org.vfiodt.series.Prerequisite;
import org.vfiodt.series.SeriesCode;
import org.vfiodt.series.mailbox.MailReader;
import org.vfiodt.source.SourceFile;

/** The unpacked source, with our models beside its files and our patches in them. */
final class SourceTree {
  private final CommandRunner runner;
  private final EmulatorFolders folders;
  private final RecipeFiles files;

  SourceTree(CommandRunner runner, EmulatorFolders folders, RecipeFiles files) {
    this.runner = runner;
    this.folders = folders;
    this.files = files;
  }

  Outcome<Path> prepare(EmulatorRecipe recipe, SourceVersion source) throws IOException {
    Path tree = folders.workshop().resolve("source");
    Outcome<CommandResult> unpacked = unpack(source, tree);
    if (!unpacked.ok()) {
      return Outcome.failed(unpacked.diagnostics());
    }
    List<Diagnostic> faults = addModels(tree);
    for (String patch : files.patches()) {
      if (faults.isEmpty()) {
        faults.addAll(apply(patch, tree, recipe, source));
      }
    }
    return Outcome.of(tree, faults);
  }

  /** dpkg-source compares all files with the sums of the description, which apt has verified. */
  private Outcome<CommandResult> unpack(SourceVersion source, Path tree) throws IOException {
    String description = source.description().toString();
    Path log = folders.log("unpack");
    Command command =
        Command.of(folders.workshop(), "dpkg-source", "--extract", description, tree.toString())
            .environment(Map.of("LC_ALL", "C"))
            .log(log);
    Outcome<CommandResult> result = runner.run(command);
    if (!result.ok() || result.get().ok()) {
      return result;
    }
    if (BuildLog.full(result.get())) {
      return Outcome.failed(BuildLog.noSpace("unpacking " + description));
    }
    Folders.delete(source.description().getParent());
    return Outcome.failed(
        Diagnostic.of(EmulatorCode.UNPACK, description + " cannot be unpacked")
            .note("the whole log is in " + log)
            .hint("run the command again: the package was removed, and is downloaded anew"));
  }

  private List<Diagnostic> addModels(Path tree) throws IOException {
    List<Diagnostic> faults = new ArrayList<>();
    for (String model : files.models()) {
      Path file = tree.resolve(model);
      if (Files.exists(file)) {
        faults.add(
            Diagnostic.of(
                    EmulatorCode.MODEL, "the source package has a file " + model + " of its own")
                .hint("rename the model, or make a patch of what it changes"));
      } else {
        Files.createDirectories(file.getParent());
        Files.write(file, files.model(model));
      }
    }
    return faults;
  }

  private List<Diagnostic> apply(
      String patch, Path tree, EmulatorRecipe recipe, SourceVersion source) throws IOException {
    SourceFile mail =
        SourceFile.root(patch, new String(files.patch(patch), StandardCharsets.ISO_8859_1));
    Outcome<List<Prerequisite>> read = MailReader.read(mail, path -> text(tree, path));
    if (!read.ok()) {
      return read.diagnostics().stream().map(fault -> refused(fault, recipe, source)).toList();
    }
    for (Prerequisite each : read.get()) {
      for (var change : each.revision().changes()) {
        Path file = tree.resolve(change.path());
        if (change.after().isPresent()) {
          Files.createDirectories(file.getParent());
          Files.writeString(file, change.after().get(), StandardCharsets.ISO_8859_1);
        } else {
          Files.delete(file);
        }
      }
    }
    return List.of();
  }

  /** Tells which version it was made for: most often the package is newer. */
  private static Diagnostic refused(Diagnostic fault, EmulatorRecipe recipe, SourceVersion source) {
    if (fault.code() != SeriesCode.MAIL_CONFLICT) {
      return fault;
    }
    boolean same = recipe.version().equals(source.version());
    Diagnostic told = Diagnostic.at(fault.at(), EmulatorCode.PATCH, fault.message());
    for (var note : fault.notes()) {
      told = told.note(note);
    }
    String of = recipe.sourcePackage() + " " + source.version();
    return told.note(
            same
                ? "the source package is " + of + ", which the patches are made for"
                : "the source package is " + of + ", the patches were made for " + recipe.version())
        .hint(
            same
                ? "a patch or a model before it changed this place: make the patch anew"
                : "carry the patch over and set 'version' of emulator.toml, or put the files of"
                    + " the older package into the cache's qemu/sources/"
                    + SourceVersion.folderName(recipe.version()));
  }

  private static Optional<String> text(Path tree, String path) {
    Path file = tree.resolve(path);
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
