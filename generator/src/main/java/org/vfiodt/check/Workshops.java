// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vfiodt.board.Board;
import org.vfiodt.board.Boards;
import org.vfiodt.check.observe.ObservationStore;
import org.vfiodt.check.observe.Workshop;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.Tool;
import org.vfiodt.exec.ToolProbe;
import org.vfiodt.kbuild.Fragment;
import org.vfiodt.kbuild.Fragments;
import org.vfiodt.kbuild.Toolchain;
import org.vfiodt.kbuild.Toolchains;
import org.vfiodt.pipeline.Services;

/** Gathers what the checks of a request work with. */
final class Workshops {
  private final Services services;

  Workshops(Services services) {
    this.services = services;
  }

  Outcome<Workshop> of(CheckRequest request) {
    return Boards.load(services.data(), request.board())
        .flatMap(
            board ->
                Boards.load(services.data(), board.twin())
                    .flatMap(twin -> of(request, board, twin)));
  }

  private Outcome<Workshop> of(CheckRequest request, Board board, Board twin) {
    return Fragments.load(services.data(), request.fragments())
        .flatMap(
            fragments ->
                Toolchains.load(services.data(), board.toolchain())
                    .flatMap(toolchain -> of(request, board, twin, fragments, toolchain)));
  }

  private Outcome<Workshop> of(
      CheckRequest request,
      Board board,
      Board twin,
      List<Fragment> fragments,
      Toolchain toolchain) {
    return compiler(toolchain)
        .flatMap(
            compiler ->
                emulator(board)
                    .map(
                        emulator ->
                            new Workshop(
                                services,
                                board,
                                twin,
                                fragments,
                                emulator,
                                state(board, emulator),
                                store(),
                                toolchain,
                                compiler,
                                request.tool())));
  }

  private ObservationStore store() {
    return new ObservationStore(services.cache().resolve("cells"), services.progress());
  }

  private Outcome<String> compiler(Toolchain toolchain) {
    Command ask =
        Command.of(services.directory(), toolchain.prefix() + "gcc", "--version")
            .deadline(Duration.ofMinutes(1));
    return services
        .runner()
        .run(ask)
        .map(said -> said.tail().isEmpty() ? toolchain.name() : said.tail().get(0));
  }

  /** The emulator that is booted, built first where it is one that is built here. */
  private Outcome<Optional<Tool>> emulator(Board board) {
    return services
        .emulatorOf(board.name())
        .filter(tool -> tool.builtFrom().isPresent())
        .map(tool -> services.emulators().ready(tool).map(Optional::of))
        .orElseGet(() -> Outcome.of(Optional.empty()));
  }

  /** Its version, and for one that is built here the digest of what it is built from. */
  private String state(Board board, Optional<Tool> built) {
    Optional<Tool> tool = built.or(() -> services.emulatorOf(board.name()));
    String version =
        tool.flatMap(new ToolProbe(services.runner())::version).orElse("of an unknown version");
    String recipe =
        built.map(each -> " " + Path.of(each.program()).getParent().getFileName()).orElse("");
    return tool.map(each -> each.name() + " " + version + recipe).orElse("");
  }
}
