// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.check.CheckDefinition;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Observation;

/** The kernel tree's own checkpatch, as strict as it can be. */
public final class CheckpatchCheck implements Check {
  private static final String SCRIPT = "scripts/checkpatch.pl";
  private static final List<String> LISTS =
      List.of("scripts/spelling.txt", "scripts/const_structs.checkpatch");
  private static final String LOG = "checkpatch.log";
  private static final String MAIL = "mail.patch";
  private static final int MOST_FINDINGS = 50;
  private static final Pattern SAID =
      Pattern.compile("([^:\\s][^:]*):(\\d+): (ERROR|WARNING|CHECK):([A-Z_0-9]+): (.*)");

  private final Workshop workshop;

  public CheckpatchCheck(Workshop workshop, CheckDefinition definition) {
    this.workshop = workshop;
  }

  @Override
  public Look look(TreeUnderTest tree) {
    Optional<String> script = tree.kernel().tree().read(SCRIPT);
    if (script.isEmpty()) {
      return new Look.Skip("the kernel tree has no " + SCRIPT);
    }
    String inputs =
        workshop
            .key("checkpatch")
            .add(tree.step().mail())
            .add(tree.kernel().tree().identity())
            .hex();
    return new Look.Work(inputs, folder -> check(tree, script.get(), folder));
  }

  private Outcome<Observation> check(TreeUnderTest tree, String script, Path folder) {
    try {
      // perl of today refuses an unescaped brace that old trees have
      write(folder.resolve("checkpatch.pl"), script.replace("\\s{", "\\s\\{"));
      for (String list : LISTS) {
        Optional<String> text = tree.kernel().tree().read(list);
        if (text.isPresent()) {
          write(folder.resolve(Path.of(list).getFileName()), text.get());
        }
      }
      write(folder.resolve(MAIL), tree.step().mail());
      return workshop.inTree(
          tree.below().orElseThrow().nearest(),
          path -> workshop.services().runner().run(command(path, folder)).map(this::judge));
    } catch (IOException e) {
      return Outcome.failed(workshop.unwritable(folder));
    }
  }

  private static Command command(Path tree, Path folder) {
    return Command.of(
            folder,
            "perl",
            folder.resolve("checkpatch.pl").toString(),
            "--root=" + tree,
            "--strict",
            "--no-signoff",
            "--terse",
            "--show-types",
            "--no-summary",
            MAIL)
        .environment(Map.of("LC_ALL", "C"))
        .deadline(Duration.ofMinutes(5))
        .log(folder.resolve(LOG));
  }

  private Observation judge(CommandResult result) {
    List<Finding> findings = new ArrayList<>();
    List<String> said = result.tail();
    for (int i = 0; i < said.size() && findings.size() < MOST_FINDINGS; i++) {
      Matcher line = SAID.matcher(said.get(i));
      if (line.matches()) {
        findings.add(
            new Finding(
                Finding.Kind.GUILTY,
                "",
                0,
                line.group(3) + " " + line.group(4) + ": " + line.group(5),
                MAIL,
                Integer.parseInt(line.group(2)),
                List.of(),
                0));
      }
    }
    if (findings.isEmpty()) {
      return result.ok()
          ? Observation.of(Status.PASS, "no errors, warnings or checks")
          : Observation.of(Status.ERROR, "checkpatch ended with exit code " + result.exitCode())
              .saying(said);
    }
    return Observation.of(Status.FAIL, findings.size() + " findings").finding(findings);
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }
}
