// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.RunCode;

/** A mail that a command is asked about: a file, or standard input. */
final class PatchInput {
  private static final int LARGEST = 64 << 20;

  private PatchInput() {}

  /** One character a byte. */
  static Outcome<String> read(Path file) {
    try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
      return Outcome.of(new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.FILE_MISSING, "no mail at " + file).hint("name a file, or -"));
    }
  }
}
