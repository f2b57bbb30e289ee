// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.fdt.DtbReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code devices IN}: which devices of a tree can be assigned, and why not. */
@Command(name = "devices", description = "Which devices can be assigned, and why not.")
final class DevicesCommand implements Callable<Integer> {
  private static final int MAGIC = 0xd00dfeed;

  @Mixin private HelpOption help;
  @Mixin private DtsInput source;

  @Parameters(paramLabel = "IN", description = "Device tree source or blob.")
  private Path input;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print every reason with the line that causes it.")
  private boolean verbose;

  private final Console console;

  DevicesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Outcome<List<Device>> devices =
        read().map(tree -> PlatformFinder.find(tree, LinuxRules.TODAY).devices());
    console.print(devices.diagnostics());
    devices.value().ifPresent(this::print);
    return Exit.of(devices);
  }

  private void print(List<Device> devices) {
    console.out().print(json ? DeviceListing.json(devices) : DeviceListing.table(devices, verbose));
  }

  private Outcome<DeviceTree> read() {
    try {
      byte[] bytes = Files.readAllBytes(input);
      return isBlob(bytes) ? DtbReader.read(bytes) : source.compile(input);
    } catch (IOException e) {
      return Outcome.failed(DtsInput.missing(input));
    }
  }

  private static boolean isBlob(byte[] bytes) {
    return bytes.length >= 4 && java.nio.ByteBuffer.wrap(bytes).getInt() == MAGIC;
  }
}
