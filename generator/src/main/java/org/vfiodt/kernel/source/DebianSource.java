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
import org.vfiodt.apt.Apt;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.KernelReference.DebianPackage;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.download.Mirror;
import org.vfiodt.kernel.work.Folders;
import org.vfiodt.kernel.work.StorageFault;

/**
 * The distribution's own kernel source package: the installed one, else one that apt downloads for
 * us, from the suites that the machine follows, else from those that have it.
 */
final class DebianSource implements Source {
  private static final Duration QUERY = Duration.ofSeconds(30);
  private static final Pattern VERSION = Pattern.compile("[0-9][A-Za-z0-9.+~:-]*");
  private static final Pattern ADDRESS = Pattern.compile("^'([^']+)/([^'/]+)' ");
  private static final String TARBALL = ".tar.xz";

  private final DebianPackage reference;
  private final StorePlaces places;
  private final CommandRunner runner;
  private final Apt apt;
  private final Progress progress;

  DebianSource(
      DebianPackage reference, StorePlaces places, CommandRunner runner, Progress progress) {
    this.reference = reference;
    this.places = places;
    this.runner = runner;
    this.apt = Apt.ofThisMachine(runner);
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
    return installed().isPresent()
        || archiveAnswers()
        || !reference.suites().isEmpty() && new SuiteArchive(reference, apt).answers();
  }

  @Override
  public Outcome<Origin> fill(Path folder) {
    Optional<Path> installed = installed();
    if (installed.isPresent()) {
      Path file = installed.get();
      return unpack(file, folder, query("dpkg-query", "-W", "-f=${Version}\\n", packageName(file)));
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
    return tarball(places.distribution());
  }

  private Optional<Path> tarball(Path folder) {
    try {
      return reference.best(Folders.names(folder).stream(), TARBALL).map(folder::resolve);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String packageName(Path tarball) {
    String name = tarball.getFileName().toString();
    return name.substring(0, name.length() - TARBALL.length());
  }

  private Outcome<Origin> unpack(Path tarball, Path folder, Optional<String> version) {
    TarballSource source = new TarballSource(tarball, progress);
    String name = packageName(tarball);
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
    return apt.query("apt-get", "download", "--print-uris", reference.packageName())
        .map(ADDRESS::matcher)
        .filter(Matcher::find)
        .findFirst()
        .flatMap(found -> Mirror.of(found.group(1)).value().map(m -> m.answers(found.group(2))))
        .orElse(false);
  }

  /** The package file, brought into a folder of its own. */
  private Outcome<Path> download(Path workshop) {
    try {
      Files.createDirectories(workshop);
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "using " + workshop));
    }
    progress.message("downloading " + reference.packageName() + " with apt-get");
    Outcome<Path> followed = followed(workshop);
    return followed.ok() || reference.suites().isEmpty() || !unknown(followed)
        ? followed
        : new SuiteArchive(reference, apt).download(workshop);
  }

  private Outcome<Path> followed(Path workshop) {
    return reference.newest()
        ? AptFault.of(reference.packageName(), "")
        : PackageDownload.of(apt, reference.packageName(), workshop);
  }

  private static boolean unknown(Outcome<Path> failed) {
    return failed.diagnostics().stream().map(Diagnostic::code).anyMatch(KernelCode.PACKAGE::equals);
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
    return Optional.of(contents.resolve("usr/src"))
        .filter(folder -> ok)
        .flatMap(this::tarball)
        .map(Outcome::of)
        .orElseGet(
            () ->
                AptFault.missing(
                    archive.getFileName()
                        + " cannot be opened with dpkg-deb, or has no "
                        + reference.packageName()
                        + TARBALL,
                    "as root: apt-get install " + reference.packageName()));
  }
}
