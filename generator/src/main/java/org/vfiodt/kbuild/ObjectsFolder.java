// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.vfiodt.kernel.work.Folders;

/** The folder that make writes into ({@code O=}), with a folder of our own notes inside. */
record ObjectsFolder(Path path) {
  static final String LOCK = "lock";
  private static final String NOTES = ".vfio-dt";

  Path config() {
    return path.resolve(".config");
  }

  /** A file of our own: logs, keys, messages. */
  Path note(String name) {
    return path.resolve(NOTES).resolve(name);
  }

  void create() throws IOException {
    Files.createDirectories(path.resolve(NOTES));
  }

  /** Deletes all but the lock, which somebody may wait for. */
  void clear() throws IOException {
    for (String name : Folders.names(path)) {
      if (!name.equals(NOTES)) {
        delete(path.resolve(name));
      }
    }
    for (String name : Folders.names(path.resolve(NOTES))) {
      if (!name.equals(LOCK)) {
        delete(note(name));
      }
    }
  }

  private static void delete(Path entry) throws IOException {
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      Folders.delete(entry);
    } else {
      Files.delete(entry);
    }
  }

  /** The text of a file, one character a byte; empty when it is not there. */
  static Optional<String> read(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  /** Writes a file of our own so that a killed run leaves the old one or the new one. */
  void write(String name, String text) throws IOException {
    Path temporary = note(name + ".tmp");
    Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
    Files.move(
        temporary, note(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  Optional<String> readNote(String name) throws IOException {
    return Files.isRegularFile(note(name))
        ? Optional.of(Files.readString(note(name), StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
