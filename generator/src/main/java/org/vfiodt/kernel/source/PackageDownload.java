// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.apt.Apt;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.kernel.work.StorageFault;

/** Has apt bring the file of a package into an empty folder. */
final class PackageDownload {
  private PackageDownload() {}

  static Outcome<Path> of(Apt apt, String name, Path folder) {
    Optional<CommandResult> result = apt.run(folder, "apt-get", "download", name);
    if (result.isEmpty()) {
      return AptFault.missing(
          "there is no apt-get on this machine", "name a release, a tarball or a tree");
    }
    return result.get().ok() ? only(folder) : AptFault.of(name, result.get().output());
  }

  private static Outcome<Path> only(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".deb"))
          .findFirst()
          .map(Outcome::of)
          .orElseGet(
              () -> AptFault.missing("apt-get brought no package", "as root: apt-get update"));
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "reading " + folder));
    }
  }
}
