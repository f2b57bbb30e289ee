// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.vfiodt.board.Board;
import org.vfiodt.board.Boards;
import org.vfiodt.boot.GuestProgram;
import org.vfiodt.deliver.DeliveredFile;
import org.vfiodt.deliver.Origins;
import org.vfiodt.deliver.PlacedLoader;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Tool;
import org.vfiodt.exec.ToolProbe;
import org.vfiodt.exec.Tools;
import org.vfiodt.kbuild.BuildResult;
import org.vfiodt.kbuild.ContentDigest;
import org.vfiodt.kbuild.Toolchain;
import org.vfiodt.kbuild.Toolchains;

/**
 * Makes of a built kernel what people take to their board. What is booted there is the guest suite,
 * told the same as on the board's twin.
 */
final class DeliveryStage {
  private static final int TOKEN_LENGTH = 16;

  private final Services services;
  private final List<PlacedLoader> loaders;
  private final String signature;

  /**
   * @param loaders that go onto the card
   * @param signature of the tool
   */
  DeliveryStage(Services services, List<PlacedLoader> loaders, String signature) {
    this.services = services;
    this.loaders = List.copyOf(loaders);
    this.signature = signature;
  }

  /** Fills a folder for a board that says how a kernel gets onto it. */
  Outcome<List<DeliveredFile>> deliver(
      Board board, KernelInput kernel, Generated generated, BuildResult build, Path folder) {
    SortedMap<String, String> patches = SeriesFiles.of(generated, signature);
    return Toolchains.load(services.data(), board.toolchain())
        .flatMap(
            toolchain ->
                new GuestProgram(
                        services.runner(), services.data(), services.cache().resolve("guest"))
                    .compile(toolchain.prefix())
                    .flatMap(
                        program ->
                            origins(board, kernel, toolchain)
                                .flatMap(
                                    origins ->
                                        prepare(board, kernel, generated)
                                            .flatMap(
                                                prepared ->
                                                    deliver(
                                                        new DeliveryFolder(folder, board, origins),
                                                        prepared,
                                                        program,
                                                        build,
                                                        patches)))));
  }

  private Outcome<BootPreparation> prepare(Board board, KernelInput kernel, Generated generated) {
    return Boards.twin(services.data(), board)
        .flatMap(twin -> BootPreparer.prepare(twin, kernel, generated));
  }

  private Outcome<List<DeliveredFile>> deliver(
      DeliveryFolder folder,
      BootPreparation prepared,
      Path program,
      BuildResult build,
      SortedMap<String, String> patches) {
    try {
      GuestFiles guest =
          GuestFiles.of(prepared, program, build, token(prepared, program, build), List.of());
      folder.kernel(build);
      folder.guest(guest, prepared.blob());
      folder.patches(patches);
      return folder
          .bootFiles(loaders)
          .flatMap(
              made -> {
                try {
                  return Outcome.of(folder.papers(loaders));
                } catch (IOException e) {
                  return Outcome.failed(Run.unwritable(folder.path()));
                }
              });
    } catch (IOException e) {
      return Outcome.failed(Run.unwritable(folder.path()));
    }
  }

  /** The same for the same input, unlike the token of a boot that is watched. */
  private static String token(BootPreparation prepared, Path program, BuildResult build)
      throws IOException {
    ContentDigest digest = new ContentDigest().add(prepared.blob());
    digest.add(Files.readAllBytes(program)).add(Files.readAllBytes(build.image().orElseThrow()));
    return "done-" + digest.hex().substring(0, TOKEN_LENGTH);
  }

  private Outcome<Origins> origins(Board board, KernelInput kernel, Toolchain toolchain) {
    return Outcome.all(
            toolchain.tools().stream().map(name -> Tools.load(services.data(), name)).toList())
        .map(tools -> tools.stream().map(this::program).toList())
        .map(
            programs ->
                new Origins(
                    signature,
                    board.name(),
                    kernel.tree().version().toString(),
                    kernel.tree().identity(),
                    programs));
  }

  private Origins.BuildProgram program(Tool tool) {
    Optional<String> version = new ToolProbe(services.runner()).version(tool);
    return new Origins.BuildProgram(tool.name(), tool.title(), version.orElse(""));
  }
}
