// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The git configuration as git itself would find it: system, user, repository. Read as text, so
 * that nothing is probed, cached or written on the way. Files that cannot be read count as empty.
 */
final class GitConfig {
  private static final long LARGEST = 1 << 20;

  private final Config config;

  private GitConfig(Config config) {
    this.config = config;
  }

  static GitConfig read(Map<String, String> environment, Path folder) {
    QuietGit.install();
    Config config = new Config();
    Optional<Path> home = Optional.ofNullable(environment.get("HOME")).map(Path::of);
    for (Path file : files(environment, folder)) {
      config = layer(config, file, home);
    }
    return new GitConfig(config);
  }

  /** The last value of a key, when it is not empty. */
  Optional<String> value(String section, String name) {
    return Optional.ofNullable(config.getString(section, null, name))
        .filter(text -> !text.isBlank());
  }

  private static Config layer(Config below, Path file, Optional<Path> home) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return below;
      }
      Config config = new Including(below, file.toAbsolutePath().getParent(), home);
      config.fromText(Files.readString(file));
      return config;
    } catch (IOException | ConfigInvalidException e) {
      return below;
    }
  }

  private static List<Path> files(Map<String, String> environment, Path folder) {
    List<Path> files = new ArrayList<>();
    if (!isTrue(environment.get("GIT_CONFIG_NOSYSTEM"))) {
      files.add(Path.of(environment.getOrDefault("GIT_CONFIG_SYSTEM", "/etc/gitconfig")));
    }
    String home = environment.get("HOME");
    if (environment.containsKey("GIT_CONFIG_GLOBAL")) {
      files.add(Path.of(environment.get("GIT_CONFIG_GLOBAL")));
    } else {
      String xdg = environment.get("XDG_CONFIG_HOME");
      if (xdg != null && !xdg.isEmpty()) {
        files.add(Path.of(xdg, "git", "config"));
      } else if (home != null) {
        files.add(Path.of(home, ".config", "git", "config"));
      }
      if (home != null) {
        files.add(Path.of(home, ".gitconfig"));
      }
    }
    repository(folder).ifPresent(directory -> files.add(directory.resolve("config")));
    return files;
  }

  private static boolean isTrue(String value) {
    return value != null && value.matches("(?i)1|true|yes|on");
  }

  /** The common git directory of the repository around a folder. */
  private static Optional<Path> repository(Path folder) {
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    builder.findGitDir(folder.toAbsolutePath().normalize().toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    Path directory = builder.getGitDir().toPath();
    Path common = directory.resolve("commondir");
    try {
      return Optional.of(
          Files.isRegularFile(common)
              ? directory.resolve(Files.readString(common).strip()).normalize()
              : directory);
    } catch (IOException | InvalidPathException e) {
      return Optional.of(directory);
    }
  }

  /** Follows {@code include.path} relative to the file that has it. */
  private static final class Including extends Config {
    private final Path folder;
    private final Optional<Path> home;

    Including(Config below, Path folder, Optional<Path> home) {
      super(below);
      this.folder = folder;
      this.home = home;
    }

    @Override
    protected byte[] readIncludedConfig(String path) throws ConfigInvalidException {
      try {
        Path file =
            path.startsWith("~/")
                ? home.orElse(folder).resolve(path.substring(2))
                : folder.resolve(path);
        return Files.isRegularFile(file) && Files.size(file) <= LARGEST
            ? Files.readAllBytes(file)
            : null;
      } catch (IOException | InvalidPathException e) {
        return null;
      }
    }
  }
}
