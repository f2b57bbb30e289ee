// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vfiodt.board.Emulator;
import org.vfiodt.exec.Command;

/** The emulator's command line: console on standard output, control through a socket. */
final class QemuCommand {
  private QemuCommand() {}

  /**
   * @param program of the emulator, from its tool file
   * @param control socket that the emulator listens on
   */
  static Command of(
      String program, Emulator emulator, BootRequest request, Path control, Path log) {
    List<String> argv = new ArrayList<>();
    argv.add(program);
    argv.addAll(List.of("-M", emulator.machine(), "-m", emulator.memory()));
    argv.addAll(List.of("-smp", String.valueOf(emulator.processors())));
    argv.addAll(List.of("-nodefaults", "-display", "none", "-no-reboot"));
    for (int port = 0; port < emulator.consolePort(); port++) {
      argv.addAll(List.of("-serial", "null"));
    }
    argv.addAll(List.of("-serial", "stdio", "-monitor", "none"));
    argv.addAll(List.of("-qmp", "unix:" + option(control) + ",server=on,wait=off"));
    argv.addAll(List.of("-kernel", request.kernel().toString()));
    request.deviceTree().ifPresent(blob -> argv.addAll(List.of("-dtb", blob.toString())));
    argv.addAll(List.of("-initrd", request.initramfs().toString()));
    argv.addAll(List.of("-append", String.join(" ", emulator.bootArguments())));
    argv.addAll(emulator.arguments());
    return Command.of(request.directory(), argv).log(log);
  }

  /** A comma ends a value in the emulator's options unless it is doubled. */
  private static String option(Path path) {
    return path.toString().replace(",", ",,");
  }
}
