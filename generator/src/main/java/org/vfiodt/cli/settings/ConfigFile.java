// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.settings;

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
import org.vfiodt.source.SourceFile;

/**
 * A file that may say options.
 *
 * @param path may not exist
 * @param name as the user would write it
 * @param own whether it is the user's; otherwise it is the project's, and came with it
 */
public record ConfigFile(Path path, String name, boolean own) {
  private static final String PROJECT = "vfio-dt.toml";
  private static final long LARGEST = 1 << 20;

  /**
   * The files that are looked for, the one that wins first.
   *
   * @param environment {@code XDG_CONFIG_HOME} and {@code HOME} are looked at
   * @param directory of the project
   */
  public static List<ConfigFile> candidates(Map<String, String> environment, Path directory) {
    List<ConfigFile> files = new ArrayList<>();
    files.add(new ConfigFile(directory.resolve(PROJECT), PROJECT, false));
    variable(environment, "XDG_CONFIG_HOME")
        .filter(Path::isAbsolute)
        .or(() -> variable(environment, "HOME").map(home -> home.resolve(".config")))
        .map(folder -> folder.resolve("vfio-dt/config.toml"))
        .ifPresent(path -> files.add(new ConfigFile(path, path.toString(), true)));
    return List.copyOf(files);
  }

  public boolean exists() {
    return Files.exists(path);
  }

  /** Its text; empty, with a word about it, when another user put it there. */
  Outcome<Optional<SourceFile>> text() {
    try {
      if (!own && FileOwner.isForeign(path)) {
        return Outcome.of(
            Optional.empty(),
            List.of(
                Diagnostic.of(
                        SettingCode.FOREIGN, name + " is not read: it belongs to another user")
                    .hint("look into it, and make it yours with chown")));
      }
      if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
        return unreadable("is no file of at most 1 MiB");
      }
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      return Outcome.of(Optional.of(SourceFile.root(name, text)));
    } catch (IOException e) {
      return unreadable("cannot be read");
    }
  }

  private Outcome<Optional<SourceFile>> unreadable(String why) {
    return Outcome.failed(
        Diagnostic.of(SettingCode.UNREADABLE, "the configuration file " + name + " " + why)
            .hint("--no-config goes on without"));
  }

  private static Optional<Path> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
