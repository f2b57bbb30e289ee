// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a stream of this process ends at a terminal; Java only tells it of all at once. */
final class TerminalFile {
  private TerminalFile() {}

  static boolean standardOutput() {
    return isTerminal(1);
  }

  static boolean standardError() {
    return isTerminal(2);
  }

  private static boolean isTerminal(int descriptor) {
    try {
      String file =
          Files.readSymbolicLink(Path.of("/proc/self/fd", String.valueOf(descriptor))).toString();
      return file.matches("/dev/(pts/[0-9]+|tty[A-Za-z0-9]*|console)");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }
}
