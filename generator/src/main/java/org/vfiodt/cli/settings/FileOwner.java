// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whose a file is. In a folder that everybody writes to, a project's file may be a trap. */
final class FileOwner {
  private static final int ROOT = 0;

  private FileOwner() {}

  /** Whether a file is neither this user's nor the administrator's. */
  static boolean isForeign(Path file) throws IOException {
    try {
      int owner = (int) Files.getAttribute(file, "unix:uid");
      return owner != ROOT && owner != (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (UnsupportedOperationException | IllegalArgumentException notUnix) {
      return false;
    }
  }
}
