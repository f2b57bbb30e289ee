// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.series.Base;
import org.vfiodt.series.BranchWriter;
import org.vfiodt.series.Git;
import org.vfiodt.series.Patch;
import org.vfiodt.series.PatchSeries;
import org.vfiodt.series.RandomSeries;
import org.vfiodt.series.SeriesBuilder;
import org.vfiodt.series.SeriesRequest;
import org.vfiodt.series.Text;
import org.vfiodt.series.diff.PatchId;

/** Random series through our writer and through the git program. */
class GitMailTest {
  private static final String SIGNATURE = "vfio-dt 0.1.0";

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1000, 1069);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void writesTheMailsThatGitWritesAndGitAppliesThem(long seed) throws IOException {
    System.out.println("seed " + seed);
    Git git = Git.init(Files.createDirectory(folder.resolve("repository")));
    RandomSeries random = new RandomSeries(seed);
    git.environment("GIT_AUTHOR_DATE", "1375708629 -0400");
    git.environment("GIT_COMMITTER_DATE", "1375708629 -0400");
    git.commit(random.base(), "base");
    SeriesRequest request = random.request(new Base.Commit(git.folder(), "HEAD"));

    PatchSeries series = SeriesBuilder.build(request).get();
    assertThat(BranchWriter.write(request, "topic").get()).isEqualTo(series);
    assertThat(git.run("status", "--porcelain")).isEmpty();
    assertThat(git.run("fsck", "--strict", "--no-dangling")).isEmpty();
    SortedMap<String, String> ours = MailWriter.files(series, SIGNATURE);
    SortedMap<String, String> theirs = formatPatch(git, series);
    for (Patch patch : series.prerequisites()) {
      String shown = git.run("show", "--no-renames", "--text", patch.commit());
      String id = git.run(Text.bytes(shown), "patch-id", "--stable").substring(0, 40);
      assertThat(PatchId.of(patch.files())).isEqualTo(id);
    }
    assertThat(ours.keySet()).isEqualTo(theirs.keySet());
    ours.forEach(
        (name, mail) -> {
          boolean plainCover =
              name.endsWith("cover-letter.patch")
                  && isEncoded(series.title() + series.cover() + series.author().name());
          assertThat(normal(mail, plainCover)).isEqualTo(normal(theirs.get(name), plainCover));
        });
    applies(git, series, ours);
  }

  private static SortedMap<String, String> formatPatch(Git git, PatchSeries series)
      throws IOException {
    git.environment("GIT_COMMITTER_NAME", series.author().name());
    git.environment("GIT_COMMITTER_EMAIL", series.author().email());
    git.environment("GIT_COMMITTER_DATE", series.startTime() + " +0000");
    git.run("config", "branch.topic.description", series.title() + "\n\n" + series.cover());
    Path out = git.folder().resolveSibling("theirs");
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            "-c",
            "core.abbrev=12",
            "-c",
            "diff.renames=false",
            "format-patch",
            "-q",
            "-o",
            out.toString()));
    command.addAll(List.of("--cover-letter", "--cover-from-description=subject"));
    command.addAll(List.of("--thread=shallow", "--no-renames", "--text", "--signature", SIGNATURE));
    command.add("--subject-prefix=" + series.prefix());
    command.add("--base=" + series.baseCommit().orElseThrow());
    if (series.version() > 1) {
      command.add("-v" + series.version());
    }
    command.add("topic~" + series.patches().size() + "..topic");
    git.run(command.toArray(String[]::new));
    SortedMap<String, String> files = new TreeMap<>();
    try (var paths = Files.list(out)) {
      for (Path path : paths.toList()) {
        files.put(path.getFileName().toString(), Text.latin1(Files.readAllBytes(path)));
      }
    }
    return files;
  }

  /** Message ids differ; and git 2.39 does not encode the headers of a cover letter. */
  private static String normal(String mail, boolean plainCover) {
    int body = mail.indexOf("\n\n");
    String header =
        mail.substring(0, body).replaceAll("(?md)^(Message-Id|In-Reply-To|References): .*$", "$1");
    if (plainCover) {
      header =
          header
              .replaceAll("(?md)^(From|Subject): .*(\n .*)*$", "$1")
              .replaceAll("\nMIME(?s).*", "");
    }
    // git computes these without the indent heuristic; each is compared with git patch-id above
    String rest = mail.substring(body);
    return header + rest.replaceAll("(?md)^(prerequisite-patch-id): [0-9a-f]{40}$", "$1");
  }

  private static boolean isEncoded(String text) {
    return text.contains("=?") || !Text.isAscii(text);
  }

  private static void applies(Git git, PatchSeries series, Map<String, String> mails)
      throws IOException {
    Path folder = Files.createDirectory(git.folder().resolveSibling("ours"));
    int start = series.prerequisites().size();
    git.run("checkout", "-q", "-b", "applied", "topic~" + series.patches().size());
    List<String> command = new ArrayList<>(List.of("am", "-q", "--keep-cr"));
    for (Map.Entry<String, String> mail : mails.entrySet()) {
      Path file = folder.resolve(mail.getKey());
      Files.write(file, Text.bytes(mail.getValue()));
      if (!mail.getKey().endsWith("cover-letter.patch")) {
        command.add(file.toString());
      }
    }
    git.run(command.toArray(String[]::new));
    String log =
        git.run(
            "log", "--reverse", "--format=%T %s", "topic~" + series.patches().size() + "..applied");
    StringBuilder planned = new StringBuilder();
    for (Patch patch : series.patches()) {
      planned.append(patch.tree()).append(' ').append(patch.subject()).append('\n');
    }
    assertThat(log)
        .as("after %d prerequisites", start)
        .isEqualTo(Text.utf8Bytes(planned.toString()));
    assertThat(
            git.run(
                "log",
                "--format=%an <%ae> %at %B",
                "topic~" + series.patches().size() + "..applied"))
        .isEqualTo(
            git.run(
                "log",
                "--format=%an <%ae> %at %B",
                "topic~" + series.patches().size() + "..topic"));
  }
}
