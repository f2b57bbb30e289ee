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
import picocli.CommandLine.Option;

/** {@code --html}: a page for people beside what is printed, written whole or not at all. */
final class PageOption {
  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write a page that shows all of it, with pictures and sources.")
  private Path file;

  /**
   * Writes the page if one is wanted.
   *
   * @param kernel the version whose rules were used; empty for those of today
   */
  Outcome<Platform> write(
      Platform platform, Path input, Optional<String> kernel, DataFolder data) {
    return file == null
        ? Outcome.of(platform)
        : BoardPage.of(platform, input.toString(), kernel, data)
            .flatMap(this::write)
            .map(written -> platform);
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
