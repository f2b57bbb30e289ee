// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.RunDirectory;
import picocli.CommandLine.Option;

/** {@code -o}: the file a command writes, whole or not at all. */
final class OutputOption {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write the result here; standard output otherwise.")
  private Path output;

  Outcome<byte[]> write(byte[] content, Console console) {
    if (output == null) {
      console.out().write(content, 0, content.length);
      console.out().flush();
      return Outcome.of(content);
    }
    try {
      RunDirectory.writeWhole(output.toAbsolutePath(), content);
      return Outcome.of(content);
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.OUTPUT, "cannot write " + output)
              .hint("check the folder and the space left"));
    }
  }
}
