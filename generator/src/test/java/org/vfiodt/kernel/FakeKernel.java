// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A kernel tree of a few files. */
public final class FakeKernel {
  public static final String MAKEFILE =
      "VERSION = 3\nPATCHLEVEL = 10\nSUBLEVEL = 1\nEXTRAVERSION =\nNAME = TOSSUG Baby Fish\n";

  private FakeKernel() {}

  /** Path to content, sorted. */
  public static Map<String, String> files() {
    return new TreeMap<>(
        Map.of(
            "Makefile", MAKEFILE,
            "drivers/vfio/Kconfig", "menuconfig VFIO\n\ttristate \"VFIO\"\n",
            "drivers/vfio/vfio.c", "int vfio(void) { return 0; }\n",
            "drivers/iommu/Kconfig", "config EXYNOS_IOMMU\n",
            "scripts/run.sh", "#!/bin/sh\n"));
  }

  /** Writes a tree into a folder; {@code scripts/run.sh} is executable. */
  public static Path write(Path folder) {
    files().forEach((name, text) -> write(folder, name, text));
    if (!folder.resolve("scripts/run.sh").toFile().setExecutable(true)) {
      throw new IllegalStateException("cannot make a script executable");
    }
    return folder;
  }

  public static void write(Path folder, String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder with their content, sorted by path. */
  public static Map<String, String> read(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (var walk = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        files.put(folder.relativize(file).toString(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
