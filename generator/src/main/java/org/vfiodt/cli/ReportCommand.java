// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.pipeline.MergedRun;
import org.vfiodt.report.ReportCode;
import org.vfiodt.report.ReportFormat;
import org.vfiodt.report.RunReport;
import org.vfiodt.report.form.FormFile;
import org.vfiodt.report.form.FormRequest;
import org.vfiodt.report.matrix.Matrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report RUN}: a finished run in another form, or the parts of one as a whole. */
@Command(name = "report", description = "A finished run in another form.")
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = "Directory of a run, or its matrix.json or report.json.")
  private List<Path> runs;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      completionCandidates = FormatNames.class,
      description = {
        "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "A test has text, json, junit and ktap."
      })
  private String format;

  @Option(
      names = "--merge",
      description =
          "RUN... are the parts of one check (check --shard i/n): make them the run directory OUT.")
  private boolean merge;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description =
          "Write here, standard output otherwise: a file; with --merge, and for jobs of LAVA, a"
              + " folder.")
  private Path output;

  @Option(
      names = "--without-times",
      description = "Leave out what a clock measured: the same sources give the same bytes.")
  private boolean withoutTimes;

  @Option(
      names = "--patch",
      paramLabel = "MAIL",
      description = "Of b4: answer for the patch in this mail alone; - is standard input.")
  private Optional<Path> patch = Optional.empty();

  @Option(
      names = "--artifacts-url",
      paramLabel = "URL",
      description =
          "Of b4, kcidb and lava: where others find the run directory (default: where it is now).")
  private Optional<String> artefacts = Optional.empty();

  private final Console console;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReportFormat wanted = format();
    if (merge && output == null) {
      throw wrong("--merge needs -o OUT, the run directory to make");
    }
    if (!merge && runs.size() > 1) {
      throw wrong("one RUN, please; --merge takes several");
    }
    if (artefacts.isPresent() && !artefacts.get().matches("[a-z][a-z0-9+.-]*://[!-~]*")) {
      throw wrong("'" + artefacts.get() + "' is no URL");
    }
    return merge ? merged(wanted) : written(wanted);
  }

  private ReportFormat format() {
    return ReportFormat.named(format)
        .orElseThrow(
            () ->
                wrong(
                    "unknown format '"
                        + format
                        + "'"
                        + Suggestion.hint(format, ReportFormat.labels())
                            .map(hint -> "\n  hint: " + hint)
                            .orElse("")));
  }

  private int merged(ReportFormat wanted) {
    Outcome<Matrix> whole =
        Outcome.all(runs.stream().map(ReportCommand::part).toList())
            .flatMap(parts -> MergedRun.write(parts, withoutTimes, output));
    Outcome<List<FormFile>> files =
        whole.flatMap(matrix -> wanted.matrix().write(request(output, matrix, Optional.empty())));
    console.print(files.diagnostics());
    files.value().ifPresent(texts -> console.out().print(FormOutput.text(texts)));
    return Exit.of(files);
  }

  private static Outcome<MergedRun.Part> part(Path run) {
    return FinishedRun.read(run)
        .flatMap(
            read ->
                read.matrix()
                    .map(matrix -> Outcome.of(new MergedRun.Part(read.directory(), matrix)))
                    .orElseGet(
                        () ->
                            Outcome.failed(
                                Diagnostic.of(ReportCode.NOT_A_PART, run + " is no run of check")
                                    .hint("name the run directories of check --shard"))));
  }

  private int written(ReportFormat wanted) {
    Outcome<Optional<String>> mail =
        patch.isPresent()
            ? PatchInput.read(patch.get()).map(Optional::of)
            : Outcome.of(Optional.empty());
    Outcome<List<FormFile>> files =
        mail.flatMap(
            text -> FinishedRun.read(runs.get(0)).flatMap(run -> files(wanted, run, text)));
    Outcome<Path> done = files.flatMap(texts -> FormOutput.write(texts, output, console));
    console.print(done.diagnostics());
    return Exit.of(done);
  }

  private Outcome<List<FormFile>> files(
      ReportFormat wanted, FinishedRun run, Optional<String> mail) {
    if (run.matrix().isPresent()) {
      Matrix matrix = run.matrix().get();
      return wanted
          .matrix()
          .write(request(run.directory(), withoutTimes ? matrix.withoutTimes() : matrix, mail));
    }
    if (!wanted.ofRuns()) {
      throw wrong("a test has no form '" + format + "', a check has");
    }
    RunReport test = run.test().orElseThrow();
    String text = wanted.write(withoutTimes ? test.withoutTimes() : test);
    return Outcome.of(List.of(new FormFile(wanted.fileName(), text)));
  }

  private FormRequest request(Path directory, Matrix matrix, Optional<String> mail) {
    DataFolder data = ((Cli) spec.root().userObject()).dataFolder();
    boolean colour = output == null && console.resultColour();
    return new FormRequest(matrix, directory, data, colour, mail, artefacts);
  }

  private ParameterException wrong(String text) {
    return new ParameterException(spec.commandLine(), text);
  }
}
