// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.pipeline.BoardTrees;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.pipeline.KernelStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code devices IN}: which devices of a tree can be assigned, and why not. */
@Command(name = "devices", description = "Which devices can be assigned, and why not.")
final class DevicesCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private DtsInput source;
  @Mixin private Surroundings surroundings;

  @Parameters(paramLabel = "IN", description = "Device tree source or blob.")
  private Path input;

  @Option(
      names = "--kernel",
      paramLabel = "K",
      description = "Judge as this kernel reads device trees; as for 'kernel fetch'.")
  private String kernel;

  @Option(names = "--json", description = "Print JSON; docs/schema/devices.json describes it.")
  private boolean json;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print every reason with the line that causes it.")
  private boolean verbose;

  @Option(
      names = "--running",
      paramLabel = "FILE",
      description = {
        "Hold the answer against what a running kernel says of itself;",
        "toolchain/observe/observe.sh writes the file on the board."
      })
  private Path running;

  private final Console console;

  DevicesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Outcome<Rules> rules = rules();
    Outcome<Platform> platform =
        rules.flatMap(
            with ->
                source
                    .read(input, this::asInItsTree, Outcome::of)
                    .map(tree -> PlatformFinder.find(tree, with.rules())));
    console.print(platform.diagnostics());
    if (running != null && platform.ok()) {
      return RunningKernel.compare(console, platform.get(), running);
    }
    platform.value().ifPresent(found -> print(found, rules.get().kernel()));
    return Exit.of(platform);
  }

  /** Searches includes where the kernel tree that the board lies in has them, too. */
  private DtsRequest asInItsTree(DtsRequest request) {
    List<Path> folders = new ArrayList<>(request.includeDirectories());
    folders.addAll(KernelIncludes.of(input));
    return request.withIncludeDirectories(folders);
  }

  /**
   * How trees are read.
   *
   * @param kernel whose way it is; empty for kernels of today
   */
  private record Rules(LinuxRules rules, Optional<String> kernel) {}

  private Outcome<Rules> rules() {
    if (kernel == null) {
      return Outcome.of(new Rules(LinuxRules.TODAY, Optional.empty()));
    }
    Outcome<KernelInput> obtained = new KernelStage(surroundings.services(console)).obtain(kernel);
    return obtained.flatMap(
        found ->
            BoardTrees.rules(found)
                .map(rules -> new Rules(rules, Optional.of(found.tree().version().toString()))));
  }

  private void print(Platform platform, Optional<String> version) {
    console.print(platform.findings());
    console
        .out()
        .print(
            json
                ? DevicesJson.of(platform, version)
                : DeviceListing.table(platform.devices(), verbose));
  }
}
