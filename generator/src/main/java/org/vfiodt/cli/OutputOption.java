// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.WholeFile;
import picocli.CommandLine.Option;

/** {@code -o}: the file a command writes, whole or not at all. */
final class OutputOption {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Write the result here; standard output otherwise.")
  private Path output;

  Outcome<Path> write(byte[] content, Console console) {
    return write(out -> out.write(content), console);
  }

  /** The file, or where standard output goes. */
  Outcome<Path> write(WholeFile.Content content, Console console) {
    Path target = output == null ? Path.of("-") : output;
    try {
      if (output == null) {
        content.writeTo(console.out());
        console.out().flush();
      } else {
        WholeFile.write(output.toAbsolutePath(), content);
      }
      return Outcome.of(target);
    } catch (IOException e) {
      return failed(target);
    }
  }

  /** What to say when a file cannot be written. */
  static <T> Outcome<T> failed(Path target) {
    return Outcome.failed(
        Diagnostic.of(RunCode.OUTPUT, "cannot write " + target)
            .hint("check the folder and the space left"));
  }
}
