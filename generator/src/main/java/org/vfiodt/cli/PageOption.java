// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.Platform;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.WholeFile;
import org.vfiodt.render.page.BoardPage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --html}: a page for people beside what is printed, written whole or not at all. */
final class PageOption {
  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write a page that shows all of it, with pictures and sources.")
  private Path file;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee;

  private final Console console;

  PageOption(Console console) {
    this.console = console;
  }

  /**
   * Writes the page if one is wanted, and says why when it cannot be written.
   *
   * @param kernel the version whose rules were used; empty for those of today
   */
  Outcome<Path> write(Platform platform, Path input, Optional<String> kernel) {
    if (file == null) {
      return Outcome.of(input);
    }
    DataFolder data = ((Cli) mixee.root().userObject()).dataFolder();
    Outcome<Path> written =
        BoardPage.of(platform, input.toString(), kernel, data).flatMap(this::write);
    console.print(written.diagnostics());
    return written;
  }

  private Outcome<Path> write(String page) {
    try {
      WholeFile.write(file.toAbsolutePath(), page.getBytes(StandardCharsets.UTF_8));
      return Outcome.of(file);
    } catch (IOException e) {
      return OutputOption.failed(file);
    }
  }
}
