// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.vfiodt.kernel.work.Folders;

/** Which tree of the cache was obtained from where: one small file for each key of a source. */
final class Index {
  /**
   * @param identity of the tree
   */
  record Entry(String identity, String description, Optional<String> baseCommit) {}

  private static final String SUFFIX = ".properties";

  private final Path folder;

  Index(Path folder) {
    this.folder = folder;
  }

  Optional<Entry> find(String key) {
    return read(file(key));
  }

  /** All entries, in the order of their file names. */
  List<Entry> all() {
    try {
      return Folders.names(folder).stream()
          .filter(name -> name.endsWith(SUFFIX))
          .flatMap(name -> read(folder.resolve(name)).stream())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<Entry> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    String identity = properties.getProperty("identity", "");
    if (!identity.matches("[A-Za-z0-9._+~-]+") || identity.startsWith(".")) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            identity,
            properties.getProperty("description", identity),
            Optional.ofNullable(properties.getProperty("commit"))));
  }

  void add(String key, Entry entry) throws IOException {
    StringBuilder text = new StringBuilder();
    line(text, "key", key);
    line(text, "identity", entry.identity());
    line(text, "description", entry.description());
    entry.baseCommit().ifPresent(commit -> line(text, "commit", commit));
    Files.createDirectories(folder);
    Path temporary = folder.resolve(name(key) + ".new");
    Files.writeString(temporary, text, StandardCharsets.UTF_8);
    Files.move(temporary, file(key), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The lock of whoever obtains what a key names. */
  Path lock(String key) {
    return lockOf(name(key));
  }

  /** The same by the file name that stands for the key. */
  Path lockOf(String name) {
    return folder.resolve(name + ".lock");
  }

  /** A file name for a key. */
  static String name(String key) {
    return Digests.ofText(key).substring(0, 32);
  }

  private Path file(String key) {
    return folder.resolve(name(key) + SUFFIX);
  }

  private static void line(StringBuilder out, String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    out.append(name).append('=').append(escaped).append('\n');
  }
}
