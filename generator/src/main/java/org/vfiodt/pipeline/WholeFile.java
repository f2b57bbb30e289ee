// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file under a temporary name and moves it into place, so that nobody finds half of it. A
 * link keeps its place, its target is replaced; what is no plain file, such as {@code /dev/null} or
 * a pipe, is written to as it stands.
 */
public final class WholeFile {
  private WholeFile() {}

  /** What goes into a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, out -> out.write(bytes));
  }

  public static void write(Path file, Content content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      fill(target, content);
      return;
    }
    Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      fill(temporary, content);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  private static void fill(Path file, Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      content.writeTo(out);
    }
  }
}
