// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.check.CheckDefinition;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Observation;

/**
 * Git itself applies the mail, to the files that the patch is about as the patches below left them,
 * and must come to the same files as this program.
 */
public final class ApplyCheck implements Check {
  private static final String LOG = "apply.log";
  private static final String MAIL = "mail.patch";

  private final Workshop workshop;

  public ApplyCheck(Workshop workshop, CheckDefinition definition) {
    this.workshop = workshop;
  }

  @Override
  public Look look(TreeUnderTest tree) {
    String inputs = workshop.key("apply").add(tree.step().mail()).add(below(tree)).hex();
    return new Look.Work(inputs, folder -> apply(tree, folder));
  }

  private static String below(TreeUnderTest tree) {
    return tree.below().filter(TreeUnderTest::applies).map(TreeUnderTest::digest).orElse("");
  }

  private Outcome<Observation> apply(TreeUnderTest tree, Path folder) {
    if (!tree.applies()) {
      return Outcome.of(Observations.failed(tree.step().faults()));
    }
    try {
      Path files = Files.createDirectory(folder.resolve("files"));
      for (FileChange change : tree.step().changes()) {
        if (change.before().isPresent()) {
          write(files.resolve(change.path()), change.before().get());
        }
      }
      write(folder.resolve(MAIL), tree.step().mail());
      Command git =
          Command.of(files, "git", "apply", "--whitespace=nowarn", "../" + MAIL)
              .environment(Map.of("GIT_CEILING_DIRECTORIES", folder.toString(), "LC_ALL", "C"))
              .deadline(Duration.ofMinutes(5))
              .log(folder.resolve(LOG));
      return workshop.services().runner().run(git).map(result -> judge(tree, files, result));
    } catch (IOException e) {
      return Outcome.failed(workshop.unwritable(folder));
    }
  }

  private static Observation judge(TreeUnderTest tree, Path files, CommandResult result) {
    Optional<String> differs =
        tree.step().changes().stream()
            .filter(change -> !read(files.resolve(change.path())).equals(change.after()))
            .map(FileChange::path)
            .findFirst();
    if (result.ok() && differs.isEmpty()) {
      return Observation.of(Status.PASS, tree.step().changes().size() + " files");
    }
    String detail =
        result.ok()
            ? "git makes another file of " + differs.get()
            : result.tail().isEmpty() ? "git refuses it" : result.tail().get(0);
    Finding finding =
        new Finding(
            Finding.Kind.GUILTY,
            "",
            0,
            detail,
            LOG,
            2,
            result.tail().stream().limit(10).toList(),
            2);
    return Observation.of(Status.FAIL, detail).finding(List.of(finding));
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }
}
