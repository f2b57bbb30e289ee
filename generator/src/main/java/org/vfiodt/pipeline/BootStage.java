// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vfiodt.board.Board;
import org.vfiodt.boot.BootRequest;
import org.vfiodt.boot.BootResult;
import org.vfiodt.boot.Booter;
import org.vfiodt.boot.ConsoleLine;
import org.vfiodt.boot.Deadlines;
import org.vfiodt.boot.GuestProgram;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Tool;
import org.vfiodt.exec.Tools;
import org.vfiodt.kbuild.BuildResult;
import org.vfiodt.kbuild.Toolchains;

/** Boots a built kernel on the board's twin and has the guest ask it about its devices. */
public final class BootStage {
  private static final int TOKEN_BYTES = 8;

  /** For machines that are slower than any deadline foresaw. */
  private static final String FACTOR = "VFIO_DT_DEADLINE_FACTOR";

  private final Services services;
  private final Optional<Tool> emulator;
  private final List<String> more;

  /**
   * @param emulator to start, when it was built for this; the machine's own otherwise
   * @param more further lines of what the guest is told
   */
  public BootStage(Services services, Optional<Tool> emulator, List<String> more) {
    this.services = services;
    this.emulator = emulator;
    this.more = List.copyOf(more);
  }

  /**
   * Boots once.
   *
   * @param twin a board with an emulator
   * @param folder receives device tree, initramfs, expectations and console
   */
  public Outcome<BootResult> boot(
      KernelInput kernel, Generated generated, Board twin, BuildResult build, Path folder) {
    return BootPreparer.prepare(twin, kernel, generated)
        .flatMap(prepared -> boot(prepared, twin, build, folder, line -> {}));
  }

  /** Boots a kernel without the driver in the same way, with no device to ask about. */
  Outcome<BootResult> bootBase(
      KernelInput kernel, Generated generated, Board twin, BuildResult build, Path folder) {
    return BootPreparer.prepare(twin, kernel, generated)
        .map(BootPreparation::withoutDevices)
        .flatMap(prepared -> boot(prepared, twin, build, folder, line -> {}));
  }

  /**
   * Boots once with what was prepared.
   *
   * @param listener is given each console line as it comes
   */
  public Outcome<BootResult> boot(
      BootPreparation prepared,
      Board twin,
      BuildResult build,
      Path folder,
      Consumer<ConsoleLine> listener) {
    return Toolchains.load(services.data(), twin.toolchain())
        .flatMap(toolchain -> guest().compile(toolchain.prefix()))
        .flatMap(program -> boot(prepared, program, twin, build, folder, listener));
  }

  private Outcome<Tool> tool(String name) {
    return emulator.map(Outcome::of).orElseGet(() -> Tools.load(services.data(), name));
  }

  private GuestProgram guest() {
    return new GuestProgram(services.runner(), services.data(), services.cache().resolve("guest"));
  }

  private Outcome<BootResult> boot(
      BootPreparation prepared,
      Path program,
      Board twin,
      BuildResult build,
      Path folder,
      Consumer<ConsoleLine> listener) {
    String token = token();
    try {
      GuestFiles guest = GuestFiles.of(prepared, program, build, token, more);
      Path initramfs = folder.resolve("initramfs.cpio");
      Path blob = folder.resolve("board.dtb");
      Files.write(folder.resolve("overlay.dts"), bytes(prepared.overlay()));
      Files.write(folder.resolve("expect"), guest.expect());
      Files.write(blob, prepared.blob());
      Files.write(initramfs, guest.initramfs());
      Path image = build.image().orElseThrow();
      return new Booter(services.starter(), services.data(), this::tool)
          .boot(
              new BootRequest(
                  twin, image, Optional.of(blob), initramfs, token, folder, deadlines()),
              listener);
    } catch (IOException e) {
      return Outcome.failed(Run.unwritable(folder));
    }
  }

  private Deadlines deadlines() {
    String factor = services.environment().getOrDefault(FACTOR, "");
    return factor.matches("[0-9]{1,4}(\\.[0-9]{1,4})?")
        ? Deadlines.usual().times(Double.parseDouble(factor))
        : Deadlines.usual();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Different for every run, so that an old console cannot be taken for a new one. */
  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return "done-" + HexFormat.of().formatHex(bytes);
  }
}
