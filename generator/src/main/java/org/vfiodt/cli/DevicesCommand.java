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
import org.vfiodt.devices.atlas.Atlas;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.pipeline.AtlasStage;
import org.vfiodt.pipeline.BoardTrees;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.pipeline.KernelStage;
import org.vfiodt.pipeline.Services;
import picocli.CommandLine.ArgGroup;
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
  @Mixin private HandoverOptions handover;
  @Mixin private PageOption page;
  @Mixin private RunningOption running;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Subject subject;

  /** One board, or all of a kernel tree. */
  static final class Subject {
    @Parameters(paramLabel = "IN", description = "Device tree source or blob.")
    private Path input;

    @Option(
        names = "--all",
        paramLabel = "TREE",
        description = "Judge every board of this kernel instead; as for 'kernel fetch'.")
    private String all;
  }

  @Option(
      names = "--kernel",
      paramLabel = "K",
      description = "Judge as this kernel reads device trees; as for 'kernel fetch'.")
  private String kernel;

  @Option(names = "--json", description = "Print JSON; docs/schema describes it.")
  private boolean json;

  @Option(
      names = {"-v", "--reasons"},
      description = "Print every reason with the line that causes it.")
  private boolean reasons;

  private final Console console;

  DevicesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    handover.check(json, page.given(), subject.all != null);
    running.check(json, page.given(), handover.given(), subject.all != null);
    return subject.all == null ? board() : atlas();
  }

  private int board() {
    Outcome<Rules> rules = rules();
    Outcome<Platform> platform =
        rules.flatMap(
            with ->
                source
                    .read(subject.input, this::asInItsTree, Outcome::of)
                    .map(tree -> PlatformFinder.find(tree, with.rules())));
    console.print(platform.diagnostics());
    if (platform.ok() && handover.given()) {
      return handover.write(platform.get(), surroundings.data(), console);
    }
    if (platform.ok() && running.given()) {
      return running.compare(platform.get());
    }
    platform.value().ifPresent(found -> print(found, rules.get().kernel()));
    return Exit.of(
        platform.flatMap(found -> page.write(found, subject.input, rules.get().kernel())));
  }

  private int atlas() {
    Services services = surroundings.services(console);
    KernelStage stage = new KernelStage(services);
    Outcome<Atlas> atlas =
        stage
            .obtain(subject.all)
            .flatMap(
                boards ->
                    (kernel == null ? Outcome.of(boards) : stage.obtain(kernel))
                        .flatMap(judge -> AtlasStage.draw(boards, judge, services.progress())));
    console.print(atlas.diagnostics());
    atlas.value().ifPresent(this::print);
    Outcome<Path> written = atlas.flatMap(page::write);
    return written.ok() && !atlas.get().unread().isEmpty() ? Exit.FAILED : Exit.of(written);
  }

  /** Searches includes where the kernel tree that the board lies in has them, too. */
  private DtsRequest asInItsTree(DtsRequest request) {
    List<Path> folders = new ArrayList<>(request.includeDirectories());
    folders.addAll(KernelIncludes.of(subject.input));
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
                : DeviceListing.table(platform.devices(), reasons || console.loudness().verbose()));
  }

  private void print(Atlas atlas) {
    atlas.unread().forEach(board -> console.print(board.errors()));
    console.out().print(json ? AtlasJson.of(atlas) : AtlasListing.table(atlas));
  }
}
