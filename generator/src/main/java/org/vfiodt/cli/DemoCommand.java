// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Verdict;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.BootLoaderFiles;
import org.vfiodt.pipeline.DemoKernel;
import org.vfiodt.pipeline.Goal;
import org.vfiodt.pipeline.JobRequest;
import org.vfiodt.pipeline.SeriesOptions;
import org.vfiodt.pipeline.Services;
import org.vfiodt.pipeline.SpecFiles;
import org.vfiodt.pipeline.SpecText;
import org.vfiodt.pipeline.TestVariant;
import org.vfiodt.report.StageReport;
import org.vfiodt.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: the whole job on built-in input. */
@Command(
    name = "demo",
    description = "The whole job on built-in input: devices, series, kernel, boot, verdict.")
final class DemoCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private Surroundings surroundings;
  @Mixin private BoardOption board;

  @Option(
      names = "--kernel",
      paramLabel = "K",
      defaultValue = DemoKernel.AUTOMATIC,
      description =
          "Kernel to use. ${DEFAULT-VALUE}, the default: Linux 3.10.1 where it is given"
              + " (VFIO_DT_LINUX_3_10), cached or reachable, the distribution's 6.1 otherwise.")
  private String kernel;

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Services services = surroundings.services(console);
    Outcome<SpecText> spec = SpecFiles.builtIn(services.data());
    if (!spec.ok()) {
      console.print(spec.diagnostics());
      return Exit.of(spec);
    }
    DemoKernel chosen = DemoKernel.choose(services, kernel);
    chosen.reason().ifPresent(reason -> console.say(reason));
    Outcome<StageReport> tools =
        new DemoTools(console, services).ready(chosen.needsPackage(), board.name());
    if (!tools.ok()) {
      console.print(tools.diagnostics());
      return Exit.of(tools);
    }
    console.step(TextReport.line(tools.get()));
    JobRequest request =
        new JobRequest(
            repeat(chosen),
            spec.get(),
            chosen.name(),
            board.name(),
            board.module(),
            new TestVariant(board.fragments(), List.of(), List.of(), Optional.empty()),
            BootLoaderFiles.NONE,
            new SeriesOptions(
                Author.orNobody(services, console), false, OptionalInt.empty(), List.of()),
            Version.TEXT,
            Goal.TEST);
    return new JobRunner(console, services, surroundings.runs()).run(request, this::offer);
  }

  private String repeat(DemoKernel chosen) {
    List<String> command = new ArrayList<>(surroundings.program());
    command.addAll(List.of("demo", "--kernel", org.vfiodt.exec.Command.quoted(chosen.name())));
    command.addAll(List.of("--board", board.name()));
    if (board.module()) {
      command.add("--module");
    }
    board.fragments().forEach(name -> command.addAll(List.of("--kconfig", name)));
    return String.join(" ", command);
  }

  /** What the board offers: isolated devices where it has any; 'devices -v' says more. */
  private void offer(List<Device> devices) {
    Verdict best =
        devices.stream()
            .map(Device::verdict)
            .min(Comparator.naturalOrder())
            .orElse(Verdict.ASSIGNABLE);
    List<Device> offered = devices.stream().filter(each -> each.verdict() == best).toList();
    console.step(DeviceListing.rows(offered, false).toString());
  }
}
