// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.apt.Apt;
import org.vfiodt.apt.AptRefusal;
import org.vfiodt.apt.SuiteLists;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.Folders;

/**
 * The distribution's source package: kept in the cache, else brought by apt from the machine's own
 * mirrors, which need not be set up for sources. apt verifies what it brings.
 */
final class SourcePackage {
  private static final Map<AptRefusal, Cause> CAUSES =
      Map.of(
          AptRefusal.NO_SPACE,
          new Cause(
              EmulatorCode.NO_SPACE,
              "no space is left on the disk for the source package ",
              EmulatorFolders.ELSEWHERE),
          AptRefusal.UNTRUSTED,
          new Cause(
              EmulatorCode.UNTRUSTED,
              "apt does not trust the archive that has the source package ",
              "as root: apt-get install debian-archive-keyring"),
          AptRefusal.UNREACHABLE,
          new Cause(
              EmulatorCode.UNREACHABLE,
              "apt cannot reach the archive that has the source package ",
              "run it again with a network; boards of the distribution's own emulator need none:"
                  + " --board smdkc210"));

  private final CommandRunner runner;
  private final EmulatorFolders folders;
  private final Progress progress;

  private record Cause(EmulatorCode code, String message, String hint) {}

  SourcePackage(CommandRunner runner, EmulatorFolders folders, Progress progress) {
    this.runner = runner;
    this.folders = folders;
    this.progress = progress;
  }

  Outcome<SourceVersion> obtain(EmulatorRecipe recipe) throws IOException {
    Path kept = folders.source(recipe.version());
    Optional<SourceVersion> known = SourceVersion.in(kept);
    return known.isPresent() ? Outcome.of(known.get()) : download(recipe);
  }

  private Outcome<SourceVersion> download(EmulatorRecipe recipe) throws IOException {
    Path folder = Files.createDirectories(folders.workshop().resolve("package"));
    progress.message("downloading the sources of " + recipe.sourcePackage() + " with apt-get");
    SuiteLists lists =
        new SuiteLists(Apt.ofThisMachine(runner), SuiteLists.Kind.SOURCES, recipe.suites());
    Optional<Apt> apt = lists.in(folders.workshop());
    if (apt.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(
                  EmulatorCode.NO_SOURCE,
                  "apt's configuration names no mirror for " + String.join(" or ", recipe.suites()))
              .hint("name a mirror of Debian in /etc/apt/sources.list"));
    }
    String updated = apt.get().update(folder).orElse("");
    String exactly = recipe.sourcePackage() + "=" + recipe.version();
    String said = updated;
    for (String wanted : List.of(exactly, recipe.sourcePackage())) {
      Optional<CommandResult> result =
          apt.get().run(folder, "apt-get", "source", "--download-only", "--only-source", wanted);
      if (result.filter(CommandResult::ok).isPresent()) {
        return keep(recipe, folder);
      }
      said += "\n" + result.map(CommandResult::output).orElse("");
    }
    return Outcome.failed(refused(recipe, said));
  }

  private Outcome<SourceVersion> keep(EmulatorRecipe recipe, Path folder) throws IOException {
    Optional<SourceVersion> brought = SourceVersion.in(folder);
    if (brought.isEmpty()) {
      return Outcome.failed(refused(recipe, ""));
    }
    Path kept = folders.source(brought.get().version());
    Files.createDirectories(kept.getParent());
    Folders.delete(kept);
    Files.move(folder, kept, StandardCopyOption.ATOMIC_MOVE);
    return Outcome.of(SourceVersion.in(kept).orElseThrow());
  }

  private static Diagnostic refused(EmulatorRecipe recipe, String said) {
    return AptRefusal.of(said)
        .map(CAUSES::get)
        .map(
            cause ->
                Diagnostic.of(cause.code(), cause.message() + recipe.sourcePackage())
                    .hint(cause.hint()))
        .orElseGet(
            () ->
                Diagnostic.of(
                        EmulatorCode.NO_SOURCE,
                        "the mirrors of this machine have no source package "
                            + recipe.sourcePackage()
                            + " in "
                            + String.join(", ", recipe.suites()))
                    .hint("name a mirror of Debian that has sources in /etc/apt/sources.list"));
  }
}
