// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.atlas.Atlas;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.WholeFile;
import org.vfiodt.render.page.AtlasPage;
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

  boolean given() {
    return file != null;
  }

  /** Writes the page of many boards if one is wanted. */
  Outcome<Path> write(Atlas atlas) {
    return write(() -> AtlasPage.of(atlas, data()));
  }

  /**
   * Writes the page of a board if one is wanted.
   *
   * @param kernel the version whose rules were used; empty for those of today
   */
  Outcome<Path> write(Platform platform, Path input, Optional<String> kernel) {
    return write(() -> BoardPage.of(platform, input.toString(), kernel, data()));
  }

  /** Says why when it cannot be written. */
  private Outcome<Path> write(Supplier<Outcome<String>> page) {
    if (!given()) {
      return Outcome.of(Path.of(""));
    }
    Outcome<Path> written = page.get().flatMap(this::write);
    console.print(written.diagnostics());
    return written;
  }

  private DataFolder data() {
    return ((Cli) mixee.root().userObject()).dataFolder();
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
