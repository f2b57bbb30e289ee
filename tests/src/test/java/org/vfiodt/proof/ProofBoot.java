// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.board.Board;
import org.vfiodt.board.Emulator;
import org.vfiodt.boot.BootRequest;
import org.vfiodt.boot.BootResult;
import org.vfiodt.boot.Booter;
import org.vfiodt.boot.Deadlines;
import org.vfiodt.boot.GuestProgram;
import org.vfiodt.boot.Initramfs;
import org.vfiodt.boot.InitramfsEntry;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.observed.Agreement;
import org.vfiodt.devices.observed.ObservationParser;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.Tools;
import org.vfiodt.kbuild.BuildResult;
import org.vfiodt.kbuild.Toolchains;
import org.vfiodt.pipeline.BoardTrees;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.Services;
import org.vfiodt.render.Overlay;
import org.vfiodt.source.SourceFile;

/** Boots one board with the device tree that we compiled, and compares. */
final class ProofBoot {
  /** In place of the name of a blob: the tree that the emulator makes for the machine. */
  private static final String DUMP = "dumpdtb";

  private static final String TOKEN = "observed";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Services services;
  private final KernelInput kernel;
  private final Board board;
  private final Path folder;

  /**
   * @param folder receives everything about this board
   */
  ProofBoot(Services services, KernelInput kernel, Board board, Path folder) {
    this.services = services;
    this.kernel = kernel;
    this.board = board;
    this.folder = folder;
  }

  Outcome<Agreement> compare(BuildResult build) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      return unwritable();
    }
    return platform()
        .flatMap(
            platform ->
                program()
                    .flatMap(program -> boot(platform.tree(), program, build))
                    .flatMap(this::console)
                    .flatMap(
                        text ->
                            ObservationParser.parse(
                                SourceFile.root(folder.resolve("console.log").toString(), text)))
                    .map(observation -> Agreement.of(platform, observation)));
  }

  private Outcome<Platform> platform() {
    return board.deviceTree().equals(DUMP)
        ? BoardTrees.rules(kernel)
            .flatMap(rules -> dump().map(tree -> PlatformFinder.find(tree, rules)))
        : BoardTrees.compile(board, kernel, Overlay.NONE).map(tree -> tree.platform());
  }

  private Outcome<DeviceTree> dump() {
    Emulator emulator = board.emulator().orElseThrow();
    Path blob = folder.resolve("dump.dtb");
    return Tools.load(services.data(), emulator.program())
        .flatMap(
            tool ->
                services
                    .runner()
                    .run(Command.of(folder, dumping(tool.program(), emulator)).deadline(PATIENCE)))
        .flatMap(
            result -> {
              try {
                return DtbReader.read(blob.toString(), Files.readAllBytes(blob));
              } catch (IOException e) {
                return unwritable();
              }
            });
  }

  private static List<String> dumping(String program, Emulator emulator) {
    List<String> argv = new ArrayList<>();
    argv.addAll(List.of(program, "-M", emulator.machine() + ",dumpdtb=dump.dtb"));
    argv.addAll(List.of("-m", emulator.memory()));
    argv.addAll(List.of("-smp", String.valueOf(emulator.processors())));
    argv.addAll(List.of("-nodefaults", "-display", "none"));
    argv.addAll(emulator.arguments());
    return argv;
  }

  private Outcome<Path> program() {
    GuestProgram guest =
        new GuestProgram(
            services.runner(),
            services.data(),
            services.cache().resolve("guest"),
            "tests/observer",
            List.of("machine.c", "machine.h"));
    return Toolchains.load(services.data(), board.toolchain())
        .flatMap(toolchain -> guest.compile(toolchain.prefix()));
  }

  private Outcome<BootResult> boot(DeviceTree tree, Path program, BuildResult build) {
    Path initramfs = folder.resolve("initramfs.cpio");
    Path blob = folder.resolve("board.dtb");
    try {
      Map<String, InitramfsEntry> token = Map.of("token", InitramfsEntry.text(TOKEN + "\n"));
      Files.write(initramfs, Initramfs.ofGuest(Files.readAllBytes(program), token).bytes());
      Files.write(blob, DtbWriter.write(tree));
    } catch (IOException e) {
      return unwritable();
    }
    Optional<Path> given = board.deviceTree().equals(DUMP) ? Optional.empty() : Optional.of(blob);
    return new Booter(services.starter(), services.data())
        .boot(
            new BootRequest(
                board,
                build.image().orElseThrow(),
                given,
                initramfs,
                TOKEN,
                folder,
                Deadlines.usual()),
            line -> {});
  }

  private Outcome<String> console(BootResult result) {
    try {
      String text = Files.readString(result.console(), StandardCharsets.ISO_8859_1);
      return result.verdict().passed()
          ? Outcome.of(text)
          : Outcome.failed(Diagnostic.of(RunCode.BOOT_FAILED, result.verdict().sentence()));
    } catch (IOException e) {
      return unwritable();
    }
  }

  private <T> Outcome<T> unwritable() {
    return Outcome.failed(
        List.of(Diagnostic.of(RunCode.OUTPUT, "cannot read or write in " + folder)));
  }
}
