// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vfiodt.apt.Apt;
import org.vfiodt.apt.SuiteLists;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelReference.DebianPackage;
import org.vfiodt.kernel.download.Mirror;
import org.vfiodt.kernel.work.StorageFault;

/** Kernel packages of suites of Debian that this machine does not follow. */
final class SuiteArchive {
  private final DebianPackage wanted;
  private final SuiteLists lists;

  SuiteArchive(DebianPackage wanted, Apt machine) {
    this.wanted = wanted;
    this.lists = new SuiteLists(machine, SuiteLists.Kind.PACKAGES, wanted.suites());
  }

  boolean answers() {
    return wanted.suites().stream().anyMatch(this::answers);
  }

  private boolean answers(String suite) {
    return lists.mirrors().of(suite).stream()
        .flatMap(address -> Mirror.of(address).value().stream())
        .anyMatch(mirror -> mirror.answers("dists/" + suite + "/InRelease"));
  }

  Outcome<Path> download(Path folder) {
    try {
      return lists
          .in(folder)
          .map(apt -> download(apt, folder))
          .orElseGet(
              () ->
                  AptFault.missing(
                      "apt's configuration names no mirror for "
                          + String.join(" or ", wanted.suites()),
                      "name a mirror of Debian in /etc/apt/sources.list, or install "
                          + wanted.packageName()));
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "using " + folder));
    }
  }

  private Outcome<Path> download(Apt apt, Path folder) {
    Optional<String> said = apt.update(folder);
    if (said.isEmpty()) {
      return PackageDownload.of(apt, wanted.packageName(), folder);
    }
    return name(apt)
        .map(found -> PackageDownload.of(apt, found, folder))
        .orElseGet(() -> absent(said.get()));
  }

  private Outcome<Path> absent(String said) {
    return AptFault.of(
        wanted.packageName(),
        said,
        "neither this machine's suites nor "
            + String.join(", ", wanted.suites())
            + " at its mirrors have "
            + wanted.packageName(),
        "name a tree or a tarball that you have");
  }

  private Optional<String> name(Apt apt) {
    return wanted.best(apt.query("apt-cache", "pkgnames", "linux-source-"), "");
  }
}
