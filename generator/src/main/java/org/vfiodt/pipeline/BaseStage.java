// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.vfiodt.board.Board;
import org.vfiodt.boot.BootResult;
import org.vfiodt.boot.Booter;
import org.vfiodt.boot.Phase;
import org.vfiodt.boot.Verdict;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Tool;
import org.vfiodt.kbuild.ContentDigest;
import org.vfiodt.kbuild.Fragment;

/**
 * Finds out what a kernel warns of without the series: it is built from what the series stands on,
 * in the same configuration without the driver, and booted on the same board with no device to
 * test. Its console is kept, so that rules that were added later see it too.
 */
final class BaseStage {
  private static final String CONSOLE = "console.log";

  /** For what a kernel does after its start: the tests of the series take a while, too. */
  private static final String SETTLE = "settle 10";

  private final Services services;
  private final Optional<Tool> emulator;
  private final KernelInput kernel;
  private final Generated generated;

  /**
   * @param emulator that was built for the run; empty for the machine's own
   */
  BaseStage(Services services, Optional<Tool> emulator, KernelInput kernel, Generated generated) {
    this.services = services;
    this.emulator = emulator;
    this.kernel = kernel;
    this.generated = generated;
  }

  /** Reads what an earlier boot left. */
  Outcome<BaseBoot> saved(Path console) {
    if (!Files.isRegularFile(console)) {
      return Outcome.failed(
          Diagnostic.of(RunCode.FILE_MISSING, "cannot read " + console)
              .hint("--base-console takes the console.log of an earlier boot"));
    }
    return read(console, false)
        .flatMap(
            base ->
                base.result().reached().compareTo(Phase.KERNEL) >= 0
                    ? Outcome.of(base)
                    : Outcome.failed(
                        Diagnostic.of(RunCode.BASE, console + " is no console of a kernel")));
  }

  /**
   * Builds and boots the base, or looks at what the last boot of the same left.
   *
   * @param board to build for
   * @param twin the board with the emulator
   * @param module whether the driver is built as a module afterwards
   * @param more fragments behind the board's own
   * @param folder receives image and console
   */
  Outcome<BaseBoot> booted(
      Board board, Board twin, boolean module, List<Fragment> more, Path folder) {
    Path kept = services.cache().resolve("base").resolve(key(board, twin, more) + ".log");
    if (Files.isRegularFile(kept)) {
      return copy(kept, folder).flatMap(console -> read(console, true));
    }
    return new BuildStage(services)
        .buildBase(kernel, generated, board, module, more, new BuildOutput(folder, folder))
        .flatMap(
            build ->
                new BootStage(services, emulator, List.of(SETTLE))
                    .bootBase(kernel, generated, twin, build, folder))
        .flatMap(BaseStage::whole)
        .flatMap(result -> keep(result, kept))
        .map(result -> new BaseBoot(result, false));
  }

  /** A base that does not get to its end says nothing about what it would have warned of. */
  private static Outcome<BootResult> whole(BootResult result) {
    if (result.reached() == Phase.TOKEN && result.verdict().kind() != Verdict.Kind.KERNEL_FAIL) {
      return Outcome.of(result);
    }
    return Outcome.failed(
        Diagnostic.of(
                RunCode.BASE,
                "the base kernel does not get to its end: " + result.verdict().sentence())
            .hint("the series cannot be compared with it; test without --compare-base"));
  }

  private static Outcome<BootResult> keep(BootResult result, Path kept) {
    try {
      Files.createDirectories(kept.getParent());
      WholeFile.write(kept, Files.readAllBytes(result.console()));
      return Outcome.of(result);
    } catch (IOException e) {
      return Outcome.failed(Run.unwritable(kept.getParent()));
    }
  }

  private static Outcome<Path> copy(Path kept, Path folder) {
    try {
      return Outcome.of(Files.copy(kept, folder.resolve(CONSOLE)));
    } catch (IOException e) {
      return Outcome.failed(Run.unwritable(folder));
    }
  }

  private Outcome<BaseBoot> read(Path console, boolean reused) {
    return Booter.read(services.data(), console, "", OptionalInt.empty())
        .map(result -> new BaseBoot(result, reused));
  }

  private String key(Board board, Board twin, List<Fragment> more) {
    ContentDigest digest = new ContentDigest().add(kernel.tree().identity());
    for (Map.Entry<String, Optional<String>> file : generated.base().files().entrySet()) {
      digest.add(file.getKey()).add(file.getValue().map(text -> "+" + text).orElse("-"));
    }
    more.forEach(fragment -> digest.add(fragment.file().text()));
    services
        .emulatorOf(board.name())
        .flatMap(tool -> services.emulators().located(tool).value())
        .ifPresent(tool -> digest.add(tool.program()));
    return digest.add(SETTLE).add(board.toString()).add(twin.toString()).hex();
  }
}
