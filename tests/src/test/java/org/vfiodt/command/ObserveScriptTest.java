// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script for people's own boards writes what the command reads. */
@Tag("pipeline")
class ObserveScriptTest {
  private static final String BOARD =
      """
      /dts-v1/;
      / {
      \t#address-cells = <1>;
      \t#size-cells = <1>;

      \tserial@1000 {
      \t\tcompatible = "arm,pl011", "arm,primecell";
      \t\treg = <0x1000 0x1000>;
      \t};
      };
      """;

  @TempDir Path folder;

  private Path observe() throws IOException, InterruptedException {
    Path root = folder.resolve("root");
    Folder.write(root.resolve("proc/device-tree/model"), "Acme Board\0");
    Folder.write(
        root.resolve("proc/iomem"), "00001000-00001fff : serial@1000\n  1000-1fff : back\\slash\n");
    Folder.write(root.resolve("proc/interrupts"), "           CPU0\n");
    Path device = root.resolve("sys/devices/1000.serial");
    Folder.write(
        device.resolve("uevent"), "DRIVER=uart pl011\nOF_NAME=serial\nOF_FULLNAME=/serial@1000\n");
    Folder.write(device.resolve("resource"), "\t0000000000001000\t0000000000001fff\t0200\n");
    Folder.write(device.resolve("irq0"), "28\n");
    Path bus = Files.createDirectories(root.resolve("sys/bus/amba/devices"));
    Files.createSymbolicLink(bus.resolve("1000.serial"), device);
    Path board = folder.resolve("board.txt");
    ProcessBuilder shell =
        new ProcessBuilder("sh", Checkout.top().resolve("toolchain/observe/observe.sh").toString());
    shell.environment().put("ROOT", root.toString());
    shell.redirectOutput(board.toFile());
    shell.redirectError(ProcessBuilder.Redirect.INHERIT);
    assertThat(shell.start().waitFor()).isZero();
    return board;
  }

  @Test
  void writesWhatTheKernelSays() throws Exception {
    assertThat(Files.readString(observe(), StandardCharsets.UTF_8).lines())
        .startsWith("vfio-dt: observation 1")
        .contains(
            "> model Acme Board",
            "> iomem   1000-1fff : back\\slash",
            "> device amba 1000.serial node=/serial@1000 driver=uart\\040pl011 parent=devices"
                + " resource=0000000000001000\\0110000000000001fff\\0110200 irq0=28")
        .last()
        .isEqualTo("vfio-dt: observed 6");
  }

  @Test
  void writesWhatTheCommandReads() throws Exception {
    Path source = folder.resolve("board.dts");
    Folder.write(source, BOARD);
    World.in(folder)
        .run("devices", source.toString(), "--running", observe().toString())
        .endsWith(0)
        .prints("1/1           devices by name", "1/1           attributes of AMBA devices");
  }
}
