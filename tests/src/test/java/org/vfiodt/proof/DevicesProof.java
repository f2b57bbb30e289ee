// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vfiodt.board.Board;
import org.vfiodt.board.Boards;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.observed.Agreement;
import org.vfiodt.devices.observed.Aspect;
import org.vfiodt.devices.observed.Difference;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.ProcessRunner;
import org.vfiodt.kbuild.Compiling;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.source.StorePlaces;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.pipeline.KernelStage;
import org.vfiodt.pipeline.Services;

/**
 * Boots boards and prints how far we and their kernels agree: one line a board, every difference,
 * the totals. Arguments: the checkout, the folder for what it leaves, the kernel, then boards; all
 * that suit the kernel when none is named.
 */
final class DevicesProof {
  private final Services services;
  private final Path runs;
  private final PrintStream out;
  private final List<Agreement> agreements = new ArrayList<>();
  private int known;
  private int failures;

  private DevicesProof(Services services, Path runs, PrintStream out) {
    this.services = services;
    this.runs = runs;
    this.out = out;
  }

  /** Says what takes long, not how far it is. */
  private record Told(PrintStream err) implements Progress {
    @Override
    public void message(String text) {
      err.println(text);
    }

    @Override
    public void amount(String activity, long done, long total) {}
  }

  public static void main(String[] arguments) {
    DataFolder data = DataFolder.of(Path.of(arguments[0]));
    ProcessRunner processes = new ProcessRunner();
    Services services =
        new Services(
            data,
            StorePlaces.of(System.getenv(), Optional.empty()).cache(),
            Path.of(""),
            processes,
            processes,
            new Told(System.err),
            System.getenv(),
            Compiling.usual());
    Path runs = Path.of(arguments[1]).toAbsolutePath();
    DevicesProof proof = new DevicesProof(services, runs, System.out);
    List<String> boards = List.of(arguments).subList(3, arguments.length);
    System.exit(proof.run(arguments[2], boards) ? 0 : 1);
  }

  private boolean run(String name, List<String> named) {
    Outcome<KernelInput> input = new KernelStage(services).obtain(name);
    Outcome<ProofKernel> kernel =
        input.flatMap(found -> ProofKernel.of(services, found, runs.resolve(identity(found))));
    if (!kernel.ok()) {
      out.print(new DiagnosticPrinter(false).print(kernel.diagnostics()));
      return false;
    }
    out.println(input.get().title());
    List<String> boards = named.isEmpty() ? boards(input.get()) : named;
    boards.forEach(board -> board(kernel.get(), board));
    totals(boards.size());
    return failures == 0 && !agreements.isEmpty();
  }

  private static String identity(KernelInput kernel) {
    return kernel.tree().identity();
  }

  /** Boards with all their needs met. */
  private List<String> boards(KernelInput kernel) {
    return Boards.names(services.data(), Boards.MACHINES).stream()
        .filter(name -> suits(name, kernel))
        .toList();
  }

  private boolean suits(String name, KernelInput kernel) {
    return Boards.load(services.data(), Boards.MACHINES, name)
        .value()
        .filter(board -> kernel.facts().hasAll(board.needs()))
        .isPresent();
  }

  private void board(ProofKernel kernel, String name) {
    Outcome<Board> board = Boards.load(services.data(), Boards.MACHINES, name);
    Outcome<KnownDifferences> declared =
        KnownDifferences.of(services.data(), name, kernel.kernel().facts());
    Path folder = runs.resolve(identity(kernel.kernel())).resolve(name);
    Outcome<Agreement> agreement =
        board.flatMap(
            found ->
                kernel
                    .image(found)
                    .flatMap(
                        build ->
                            new ProofBoot(services, kernel.kernel(), found, folder)
                                .compare(build)));
    if (!agreement.ok() || !declared.ok()) {
      out.printf("%-20s not compared%n", name);
      out.print(new DiagnosticPrinter(false).print(agreement.diagnostics()));
      out.print(new DiagnosticPrinter(false).print(declared.diagnostics()));
      failures++;
      return;
    }
    agreements.add(agreement.get());
    out.printf("%-20s %s%n", name, figures(agreement.get()));
    agreement.get().differences().forEach(each -> difference(each, declared.get()));
    declared.get().idle(agreement.get().differences()).forEach(this::idle);
    out.flush();
  }

  private static String figures(Agreement agreement) {
    return Stream.of(Aspect.values())
        .filter(aspect -> agreement.total(aspect) > 0)
        .map(a -> a.word() + " " + agreement.agreed(a) + "/" + agreement.total(a))
        .collect(Collectors.joining("  "));
  }

  private void difference(Difference difference, KnownDifferences declared) {
    Optional<String> reason = declared.reason(difference);
    String place = difference.at().map(at -> at.place() + ": ").orElse("");
    out.println(
        "    "
            + (reason.isPresent() ? "known " : "DIFFERS ")
            + difference.aspect().word()
            + ": "
            + place
            + difference.sentence()
            + reason.map(text -> " (" + text + ")").orElse(""));
    if (reason.isPresent()) {
      known++;
    } else {
      failures++;
    }
  }

  private void idle(String declaration) {
    out.println("    IDLE declaration of " + declaration);
    failures++;
  }

  private void totals(int boards) {
    Agreement all = agreements.stream().reduce(Agreement::and).orElse(null);
    out.println("boards compared " + agreements.size() + "/" + boards);
    if (all == null) {
      return;
    }
    for (Aspect aspect : Aspect.values()) {
      out.printf("  %-12s %d/%d%n", aspect.word(), all.agreed(aspect), all.total(aspect));
    }
    out.println(
        "agreed in /proc and /sys " + sum(all, false) + ", inside the kernel " + sum(all, true));
    out.println(known + " known differences, " + failures + " others");
  }

  private static String sum(Agreement all, boolean inside) {
    int agreed = 0;
    int total = 0;
    for (Aspect aspect : Aspect.values()) {
      if (aspect.insideKernel() == inside) {
        agreed += all.agreed(aspect);
        total += all.total(aspect);
      }
    }
    return agreed + "/" + total;
  }
}
