// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;

/** Turns a command into a process, or says in plain words why there is none. */
final class Launch {
  private Launch() {}

  /** Both output streams are one, so that a compiler's lines stay in the order it wrote them. */
  static Process process(Command command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command.argv())
            .directory(command.directory().toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(command.environment());
    return builder.start();
  }

  /** Standard error goes to the command's log, whose first line is the command. */
  static Process beside(Command command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command.argv()).directory(command.directory().toFile());
    builder.environment().putAll(command.environment());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    if (command.log().isPresent()) {
      builder.redirectError(ProcessBuilder.Redirect.appendTo(command.log().get().toFile()));
    }
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  static Diagnostic refused(Command command) {
    if (!Files.isDirectory(command.directory())) {
      return Diagnostic.of(
          ExecCode.NO_DIRECTORY, "there is no folder '" + command.directory() + "' to work in");
    }
    String program = command.program();
    if (find(command.directory(), program).isEmpty()) {
      return Diagnostic.of(ExecCode.NO_PROGRAM, "program '" + program + "' is not installed")
          .hint("'vfio-dt doctor --install' installs what is missing");
    }
    return Diagnostic.of(ExecCode.NOT_STARTED, "the system cannot start '" + program + "'")
        .hint("is it made for this machine, and is there memory left?");
  }

  /** The file that a program name means: a path as it is, a bare name along {@code PATH}. */
  static Optional<Path> find(Path directory, String program) {
    if (program.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    if (program.contains("/")) {
      return Optional.of(directory.resolve(program)).filter(Files::isExecutable);
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String folder : path.split(File.pathSeparator)) {
      Path file = directory.resolve(folder).resolve(program);
      if (Files.isRegularFile(file) && Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
