// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.KernelVersion;

/** A kernel tree in a folder, as small as a test wants it. */
record FolderTree(Path root) implements KernelTree {
  @Override
  public String identity() {
    return "folder";
  }

  @Override
  public KernelVersion version() {
    return new KernelVersion(0, 0, 0, "");
  }

  @Override
  public Optional<String> read(String path) {
    Path file = root.resolve(path);
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> list(String folder) {
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
