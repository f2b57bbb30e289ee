// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.apt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Suites of Debian at the mirrors that the machine's own configuration names, whether or not it
 * follows them. apt keeps their lists apart, in a folder of ours, and demands Debian's signatures.
 */
public final class SuiteLists {
  private static final Path KEYRING = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");

  private final Apt machine;
  private final Mirrors mirrors;
  private final Kind kind;
  private final List<String> suites;

  /** What the lists are about. */
  public enum Kind {
    PACKAGES("deb"),
    SOURCES("deb-src");

    private final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  public SuiteLists(Apt machine, Kind kind, List<String> suites) {
    this.machine = machine;
    this.mirrors = Mirrors.of(machine);
    this.kind = kind;
    this.suites = List.copyOf(suites);
  }

  public Mirrors mirrors() {
    return mirrors;
  }

  /**
   * apt with these suites and no others; empty when the machine names no mirror for them.
   *
   * @param folder receives the configuration, and the lists when apt updates them
   */
  public Optional<Apt> in(Path folder) throws IOException {
    String sources =
        suites.stream()
            .flatMap(suite -> mirrors.of(suite).stream().map(mirror -> source(mirror, suite)))
            .collect(Collectors.joining("\n"));
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    Path lists = Files.createDirectories(folder.resolve("apt"));
    Files.createDirectories(lists.resolve("lists/partial"));
    Files.createDirectories(lists.resolve("cache/archives/partial"));
    Files.writeString(lists.resolve("debian.sources"), sources);
    Path configuration = lists.resolve("apt.conf");
    Files.writeString(configuration, configuration(lists));
    return Optional.of(machine.configured(configuration));
  }

  private String source(String mirror, String suite) {
    String source =
        "Types: " + kind.type + "\nURIs: " + mirror + "\nSuites: " + suite + "\nComponents: main\n";
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
