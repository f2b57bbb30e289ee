// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.KernelReference.DebianPackage;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.download.Mirror;
import org.vfiodt.kernel.work.StorageFault;

/**
 * The distribution's own kernel source package: the installed one, else one that apt downloads for
 * us, which needs no root. apt verifies it.
 */
final class DebianSource implements Source {
  private static final Duration QUERY = Duration.ofSeconds(30);
  private static final Pattern VERSION = Pattern.compile("[0-9][A-Za-z0-9.+~:-]*");
  private static final Pattern ADDRESS = Pattern.compile("^'([^']+)/([^'/]+)' ");

  private final DebianPackage reference;
  private final StorePlaces places;
  private final CommandRunner runner;
  private final Progress progress;

  DebianSource(
      DebianPackage reference, StorePlaces places, CommandRunner runner, Progress progress) {
    this.reference = reference;
    this.places = places;
    this.runner = runner;
    this.progress = progress;
  }

  @Override
  public Outcome<String> key() {
    return installed()
        .map(file -> new TarballSource(file, progress).key().map(key -> "debian " + key))
        .orElseGet(() -> Outcome.of("debian download " + reference.packageName()));
  }

  @Override
  public boolean reachable() {
    return installed().isPresent() || archiveAnswers();
  }

  @Override
  public Outcome<Origin> fill(Path folder) {
    Optional<Path> installed = installed();
    if (installed.isPresent()) {
      return unpack(
          installed.get(),
          folder,
          query("dpkg-query", "-W", "-f=${Version}\\n", reference.packageName()));
    }
    Path workshop = folder.resolveSibling("package");
    return download(workshop)
        .flatMap(
            archive ->
                extracted(archive, workshop)
                    .flatMap(
                        tarball ->
                            unpack(
                                tarball,
                                folder,
                                query("dpkg-deb", "-f", archive.toString(), "Version"))));
  }

  private Optional<Path> installed() {
    Path file = tarball(places.distribution());
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  private Path tarball(Path folder) {
    return folder.resolve(reference.packageName() + ".tar.xz");
  }

  private Outcome<Origin> unpack(Path tarball, Path folder, Optional<String> version) {
    TarballSource source = new TarballSource(tarball, progress);
    String name = reference.packageName();
    return version
        .map(
            text ->
                source
                    .unpack(folder)
                    .map(
                        unpacked ->
                            new Origin(
                                unpacked.tree(),
                                "debian-" + text.replace(':', '_'),
                                "Debian package " + name + " " + text,
                                Optional.empty())))
        .orElseGet(() -> source.fill(folder));
  }

  private Optional<String> query(String... argv) {
    return runner
        .run(Command.of(Path.of("/"), argv).environment(Map.of("LC_ALL", "C")).deadline(QUERY))
        .value()
        .filter(CommandResult::ok)
        .flatMap(result -> result.tail().stream().filter(VERSION.asMatchPredicate()).findFirst());
  }

  private boolean archiveAnswers() {
    return runner
        .run(apt(Path.of("/"), "download", "--print-uris", reference.packageName()).deadline(QUERY))
        .value()
        .filter(CommandResult::ok)
        .flatMap(
            result ->
                result.tail().stream().map(ADDRESS::matcher).filter(Matcher::find).findFirst())
        .flatMap(found -> Mirror.of(found.group(1)).value().map(m -> m.answers(found.group(2))))
        .orElse(false);
  }

  private static Command apt(Path folder, String... words) {
    return Command.of(folder, Stream.concat(Stream.of("apt-get", "-q"), Stream.of(words)).toList())
        .environment(Map.of("LC_ALL", "C"));
  }

  /** The package file, brought into a folder of its own. */
  private Outcome<Path> download(Path workshop) {
    try {
      Files.createDirectories(workshop);
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "using " + workshop));
    }
    progress.message("downloading " + reference.packageName() + " with apt-get");
    Optional<CommandResult> result =
        runner.run(apt(workshop, "download", reference.packageName())).value();
    if (result.isEmpty()) {
      return missing("there is no apt-get on this machine", "name a release, a tarball or a tree");
    }
    if (!result.get().ok()) {
      return aptFailed(result.get().output());
    }
    return only(workshop, ".deb");
  }

  private Outcome<Path> aptFailed(String output) {
    if (output.contains("No space left") || output.contains("enough free space")) {
      return Outcome.failed(
          Diagnostic.of(KernelCode.NO_SPACE, "no space is left on the disk for the package")
              .hint("make room, or put the cache elsewhere with --cache or VFIO_DT_CACHE"));
    }
    boolean network =
        Stream.of("Failed to fetch", "Could not resolve", "Temporary failure", "Could not connect")
            .anyMatch(output::contains);
    if (network) {
      return Outcome.failed(
          Diagnostic.of(
                  KernelCode.UNREACHABLE,
                  "apt cannot reach the archive that has " + reference.packageName())
              .hint("without a network, name a tree or a tarball that you have"));
    }
    return missing(
        "apt knows no package " + reference.packageName(),
        "as root: apt-get update; apt-cache search linux-source lists what there is");
  }

  private Outcome<Path> extracted(Path archive, Path workshop) {
    Path contents = workshop.resolve("contents");
    boolean ok =
        runner
            .run(
                Command.of(
                    workshop, List.of("dpkg-deb", "-x", archive.toString(), contents.toString())))
            .value()
            .filter(CommandResult::ok)
            .isPresent();
    Path tarball = tarball(contents.resolve("usr/src"));
    return ok && Files.isRegularFile(tarball)
        ? Outcome.of(tarball)
        : missing(
            archive.getFileName()
                + " cannot be opened with dpkg-deb, or has no "
                + tarball.getFileName(),
            "as root: apt-get install " + reference.packageName());
  }

  private Outcome<Path> only(Path folder, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .findFirst()
          .map(Outcome::of)
          .orElseGet(() -> missing("apt-get brought no package", "as root: apt-get update"));
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "reading " + folder));
    }
  }

  private static Outcome<Path> missing(String message, String hint) {
    return Outcome.failed(Diagnostic.of(KernelCode.PACKAGE, message).hint(hint));
  }
}
