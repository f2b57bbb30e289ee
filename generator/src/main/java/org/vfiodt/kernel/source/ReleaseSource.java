// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.KernelReference.Release;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.download.Checksums;
import org.vfiodt.kernel.download.Mirror;
import org.vfiodt.kernel.download.SignatureCheck;
import org.vfiodt.kernel.download.Transfer;
import org.vfiodt.kernel.work.StorageFault;

/**
 * A release of kernel.org or a mirror of it. The tarball gets its name only when its checksum is
 * right.
 */
final class ReleaseSource implements Source {
  private static final String SUMS = "sha256sums.asc";

  private final Release release;
  private final StorePlaces places;
  private final CommandRunner runner;
  private final Progress progress;

  ReleaseSource(Release release, StorePlaces places, CommandRunner runner, Progress progress) {
    this.release = release;
    this.places = places;
    this.runner = runner;
    this.progress = progress;
  }

  @Override
  public Outcome<String> key() {
    return Outcome.of("release " + release.version());
  }

  @Override
  public boolean reachable() {
    return Files.isRegularFile(tarball())
        || Mirror.of(places.mirror())
            .value()
            .map(mirror -> mirror.answers(folder() + fileName()))
            .orElse(false);
  }

  @Override
  public Outcome<Origin> fill(Path folder) {
    Outcome<Path> file =
        Files.isRegularFile(tarball())
            ? Outcome.of(tarball())
            : Mirror.of(places.mirror()).flatMap(this::download);
    return file.flatMap(
        path ->
            new TarballSource(path, progress)
                .fill(folder)
                .map(origin -> origin.describedAs("Linux " + release + " of kernel.org")));
  }

  private Outcome<Path> download(Mirror mirror) {
    return mirror
        .text(folder() + SUMS)
        .flatMap(
            list -> {
              Optional<String> sum = Checksums.find(list, fileName());
              if (sum.isEmpty()) {
                return Outcome.failed(
                    Diagnostic.of(
                            KernelCode.NO_RELEASE,
                            "the mirror lists no " + fileName() + " in " + folder() + SUMS)
                        .hint("a release is written as on kernel.org, such as 3.10.1"));
              }
              List<Diagnostic> said = signature(list);
              return said.stream().anyMatch(Diagnostic::isError)
                  ? Outcome.failed(said)
                  : verified(mirror, sum.get(), true).after(said);
            });
  }

  private List<Diagnostic> signature(String list) {
    Path file = places.downloads().resolve(Index.name(folder()) + "-" + SUMS);
    try {
      Files.createDirectories(places.downloads());
      Files.writeString(file, list, StandardCharsets.ISO_8859_1);
      List<Diagnostic> said = SignatureCheck.of(file, runner).stream().toList();
      Files.delete(file);
      return said;
    } catch (IOException e) {
      return List.of(StorageFault.of(e, "writing " + file));
    }
  }

  private Outcome<Path> verified(Mirror mirror, String sum, boolean mayRepeat) {
    Path part = places.downloads().resolve(fileName() + ".part");
    Outcome<Transfer> transfer = mirror.file(folder() + fileName(), part, progress);
    if (!transfer.ok()) {
      return transfer.map(none -> part);
    }
    try {
      if (Digests.ofFile(part).equals(sum)) {
        return Outcome.of(Files.move(part, tarball(), StandardCopyOption.ATOMIC_MOVE));
      }
      Files.delete(part);
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "verifying " + part));
    }
    if (transfer.get().resumed() && mayRepeat) {
      progress.message("what was kept of " + fileName() + " is stale: downloading it anew");
      return verified(mirror, sum, false);
    }
    return Outcome.failed(
        Diagnostic.of(
                KernelCode.CHECKSUM,
                fileName() + " is not what " + SUMS + " of the same folder promises")
            .hint("run the command again, or name another mirror with VFIO_DT_KERNEL_MIRROR"));
  }

  private Path tarball() {
    return places.downloads().resolve(fileName());
  }

  private String fileName() {
    return path(release).substring(folder().length());
  }

  private String folder() {
    String path = path(release);
    return path.substring(0, path.indexOf('/') + 1);
  }

  /** Where the tarball of a release is below the top of kernel.org or of a mirror. */
  static String path(Release release) {
    String[] numbers = release.version().split("\\.");
    boolean old = Integer.parseInt(numbers[0]) < 3;
    String generation = old ? numbers[0] + "." + numbers[1] : numbers[0] + ".x";
    return "v" + generation + "/linux-" + release.version() + ".tar.xz";
  }
}
