// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.proof.Verified;
import org.vfiodt.proof.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify RUN}: whether the evidence of a check is as it was. */
@Command(name = "verify", description = "Whether the results of a check are those of its proof.")
final class VerifyCommand implements Callable<Integer> {
  @Mixin private HelpOption help;

  @Parameters(paramLabel = "RUN", description = "Directory of a finished check.")
  private Path run;

  @Option(
      names = "--head",
      paramLabel = "DIGEST",
      description = "The head of the proof as somebody else has it, in a cover letter say.")
  private String head;

  @Spec private CommandSpec spec;

  private final Console console;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<String> wanted =
        Optional.ofNullable(head).map(digest -> digest.toLowerCase(Locale.ROOT));
    if (wanted.isPresent() && !wanted.get().matches("[0-9a-f]{64}")) {
      throw new ParameterException(
          spec.commandLine(), "--head takes the 64 hexadecimal digits of a SHA-256");
    }
    Outcome<Verified> verified = Verifier.verify(run, wanted);
    console.print(verified.diagnostics());
    if (verified.ok()) {
      print(verified.get(), wanted.isPresent());
    } else {
      console.out().println("FAIL  " + run + " is not what was proven");
    }
    return Exit.of(verified);
  }

  private void print(Verified verified, boolean compared) {
    Table table = new Table("CHECKED", "");
    table.row("chain", verified.cells() + " cells on kernels: " + verified.kernels());
    table.row("matrix", verified.verdict());
    table.row("files", verified.files() + " of cells");
    table.row("mails", verified.mails() + ", with their patch ids");
    table.row("head", verified.head() + (compared ? ", as given" : ""));
    console.out().print(table);
    console.out().println("PASS  everything is as it was proven");
  }
}
