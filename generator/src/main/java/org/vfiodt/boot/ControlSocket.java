// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the emulator's control socket lies; the system allows only short names for sockets. */
record ControlSocket(Path path, Optional<Path> folder) implements AutoCloseable {
  private static final int LONGEST = 100;

  static ControlSocket in(Path directory) throws IOException {
    Path path = directory.resolve("qmp.sock");
    if (path.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      Files.deleteIfExists(path);
      return new ControlSocket(path, Optional.empty());
    }
    Path folder = Files.createTempDirectory("vfio-dt");
    return new ControlSocket(folder.resolve("qmp.sock"), Optional.of(folder));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
    if (folder.isPresent()) {
      Files.deleteIfExists(folder.get());
    }
  }
}
