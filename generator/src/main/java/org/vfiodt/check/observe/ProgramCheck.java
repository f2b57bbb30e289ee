// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.check.CheckDefinition;
import org.vfiodt.check.CheckDefinitions;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Observation;
import org.vfiodt.report.matrix.Remark;

/**
 * A check that is a program of its own. It ends with 0 when all is well, with 250 when it has only
 * remarks, with 77 when it cannot look, and with anything else when the patch is wrong. A line
 * {@code FILE:LINE: TEXT} is a remark: only one that is new counts.
 */
public final class ProgramCheck implements Check {
  private static final int REMARKS = 250;
  private static final int CANNOT = 77;
  private static final String LOG = "output.log";
  private static final String MAIL = "mail.patch";
  private static final String FILES = "files.txt";
  private static final int MOST_FINDINGS = 50;
  private static final Pattern SAID = Pattern.compile("([^:\\s]{1,200}):(\\d{1,9}): (.{1,1000})");

  private final Workshop workshop;
  private final CheckDefinition definition;

  public ProgramCheck(Workshop workshop, CheckDefinition definition) {
    this.workshop = workshop;
    this.definition = definition;
  }

  @Override
  public Look look(TreeUnderTest tree) {
    String inputs =
        workshop
            .key("program")
            .add(definition.text())
            .add(tree.step().mail())
            .add(tree.nearest().digest())
            .add(tree.series().files().toString())
            .hex();
    return new Look.Work(inputs, folder -> run(tree, folder));
  }

  private Outcome<Observation> run(TreeUnderTest tree, Path folder) {
    try {
      write(folder.resolve(MAIL), tree.step().mail());
      write(folder.resolve(FILES), String.join("\n", tree.series().files()) + "\n");
      if (definition.script().isPresent()) {
        String name = CheckDefinitions.FOLDER + "/" + definition.script().get();
        Files.write(folder.resolve("script"), workshop.services().data().bytes(name).orElseThrow());
      }
    } catch (IOException e) {
      return Outcome.failed(workshop.unwritable(folder));
    }
    return workshop.inTree(
        tree.nearest(),
        path -> workshop.services().runner().run(command(path, folder)).map(this::judge));
  }

  private Command command(Path tree, Path folder) {
    Map<String, String> places = new HashMap<>();
    places.put("{tree}", tree.toString());
    places.put("{mail}", folder.resolve(MAIL).toString());
    places.put("{files}", folder.resolve(FILES).toString());
    places.put("{script}", folder.resolve("script").toString());
    List<String> argv =
        definition.program().stream().map(word -> places.getOrDefault(word, word)).toList();
    return Command.of(folder, argv)
        .environment(Map.of("LC_ALL", "C"))
        .deadline(Duration.ofMinutes(10))
        .log(folder.resolve(LOG));
  }

  private Observation judge(CommandResult result) {
    List<Remark> remarks = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    boolean wrong = !List.of(0, REMARKS, CANNOT).contains(result.exitCode());
    for (int i = 0; i < result.tail().size(); i++) {
      Matcher said = SAID.matcher(result.tail().get(i));
      if (said.matches()) {
        String source = said.group(1);
        int line = Integer.parseInt(said.group(2));
        String text = said.group(3);
        if (!wrong) {
          remarks.add(new Remark(source + "\t" + text, source, line, text, LOG, 0));
        } else if (findings.size() < MOST_FINDINGS) {
          findings.add(new Finding(Finding.Kind.GUILTY, source, line, text, LOG, 0, List.of(), 0));
        }
      }
    }
    String last = result.tail().isEmpty() ? "" : result.tail().get(result.tail().size() - 1);
    Status status = wrong ? Status.FAIL : result.exitCode() == CANNOT ? Status.SKIP : Status.PASS;
    if (result.timedOut()) {
      return Observation.of(Status.ERROR, "it did not end in time");
    }
    return Observation.of(status, status == Status.PASS ? "" : last)
        .remarking(remarks)
        .finding(findings);
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }
}
