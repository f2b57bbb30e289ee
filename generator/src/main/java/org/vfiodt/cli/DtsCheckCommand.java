// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dts check IN}: every fault of a source, without writing anything. */
@Command(name = "check", description = "Report every fault of a device tree source.")
final class DtsCheckCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private DtsInput source;

  @Parameters(paramLabel = "IN", description = "Device tree source.")
  private Path input;

  private final Console console;

  DtsCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Outcome<DeviceTree> tree = source.compile(input);
    console.print(tree.diagnostics());
    return Exit.of(tree);
  }
}
