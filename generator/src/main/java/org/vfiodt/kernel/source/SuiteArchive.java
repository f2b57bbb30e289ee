// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelReference.DebianPackage;
import org.vfiodt.kernel.work.StorageFault;

/**
 * Suites of Debian that this machine does not follow, at the mirrors that its own configuration
 * names. apt keeps their lists apart, in a folder of ours, and demands Debian's signatures.
 */
final class SuiteArchive {
  private static final Path KEYRING = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");

  private final DebianPackage wanted;
  private final Apt machine;
  private final SuiteMirrors mirrors;

  SuiteArchive(DebianPackage wanted, Apt machine) {
    this.wanted = wanted;
    this.machine = machine;
    this.mirrors = SuiteMirrors.of(machine);
  }

  boolean answers() {
    return wanted.suites().stream().anyMatch(mirrors::answers);
  }

  Outcome<Path> download(Path folder) {
    String sources =
        wanted.suites().stream()
            .flatMap(suite -> mirrors.of(suite).stream().map(mirror -> source(mirror, suite)))
            .collect(Collectors.joining("\n"));
    if (sources.isEmpty()) {
      return AptFault.missing(
          "apt's configuration names no mirror for " + String.join(" or ", wanted.suites()),
          "name a mirror of Debian in /etc/apt/sources.list, or install " + wanted.packageName());
    }
    try {
      Path lists = Files.createDirectories(folder.resolve("apt"));
      Files.createDirectories(lists.resolve("lists/partial"));
      Files.createDirectories(lists.resolve("cache/archives/partial"));
      Files.writeString(lists.resolve("debian.sources"), sources);
      Path configuration = lists.resolve("apt.conf");
      Files.writeString(configuration, configuration(lists));
      return download(machine.configured(configuration), folder);
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "using " + folder));
    }
  }

  private Outcome<Path> download(Apt apt, Path folder) {
    Optional<String> said = apt.update(folder);
    if (said.isEmpty()) {
      return apt.download(wanted.packageName(), folder);
    }
    return name(apt).map(found -> apt.download(found, folder)).orElseGet(() -> absent(said.get()));
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

  private static String source(String mirror, String suite) {
    String source = "Types: deb\nURIs: " + mirror + "\nSuites: " + suite + "\nComponents: main\n";
    return Files.isReadable(KEYRING) ? source + "Signed-By: " + KEYRING + "\n" : source;
  }

  private static String configuration(Path lists) {
    return """
    Dir::Etc::SourceList "FOLDER/debian.sources";
    Dir::Etc::SourceParts "/dev/null";
    Dir::Etc::Preferences "/dev/null";
    Dir::Etc::PreferencesParts "/dev/null";
    Dir::State::Lists "FOLDER/lists";
    Dir::Cache "FOLDER/cache";
    Acquire::Languages "none";
    Acquire::AllowInsecureRepositories "false";
    Acquire::AllowWeakRepositories "false";
    APT::Get::AllowUnauthenticated "false";
    #clear APT::Update::Pre-Invoke;
    #clear APT::Update::Post-Invoke;
    #clear APT::Update::Post-Invoke-Success;
    """
        .replace("FOLDER", lists.toString());
  }
}
