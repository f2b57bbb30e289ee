// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The description of a source package among its files. */
record SourceVersion(Path description, String version) {
  private static final String KEY = "Version: ";

  /** The one that lies in a folder; empty when there is none, or it says no version. */
  static Optional<SourceVersion> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      Optional<Path> found = files.filter(file -> file.toString().endsWith(".dsc")).findFirst();
      return found.isEmpty() ? Optional.empty() : read(found.get());
    }
  }

  private static Optional<SourceVersion> read(Path description) throws IOException {
    return Files.readString(description, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> line.startsWith(KEY))
        .map(line -> line.substring(KEY.length()).strip())
        .findFirst()
        .map(version -> new SourceVersion(description, version));
  }

  /** A version as the name of a folder. */
  static String folderName(String version) {
    return version.replaceAll("[^A-Za-z0-9.+~-]", "_");
  }
}
