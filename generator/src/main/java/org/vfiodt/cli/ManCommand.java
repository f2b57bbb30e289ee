// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vfiodt.cli.manual.ManPage;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code man -o DIR}: a manual page for each command. */
@Command(name = "man", description = "Write a manual page for each command.")
final class ManCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Write the pages here, for example into ~/.local/share/man/man1.")
  private Path output;

  @Spec private CommandSpec spec;

  private final Console console;

  ManCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    for (Map.Entry<String, String> page :
        ManPage.all(spec.root(), Version.TEXT, Version.DAY).entrySet()) {
      Path file = output.resolve(page.getKey());
      Outcome<Path> written = write(file, page.getValue());
      console.print(written.diagnostics());
      if (!written.ok()) {
        return Exit.of(written);
      }
      console.out().println(file);
    }
    return Exit.OK;
  }

  private static Outcome<Path> write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      WholeFile.write(file.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
      return Outcome.of(file);
    } catch (IOException e) {
      return OutputOption.failed(file);
    }
  }
}
