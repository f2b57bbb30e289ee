// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.series.BranchWriter;
import org.vfiodt.series.Git;
import org.vfiodt.series.PatchSeries;
import org.vfiodt.series.RandomVersions;
import org.vfiodt.series.Text;
import org.vfiodt.series.mailbox.PostedSeries;
import org.vfiodt.series.mailbox.PostedSeriesReader;
import org.vfiodt.series.range.RangeDiff;
import org.vfiodt.series.range.RangePatch;
import org.vfiodt.source.SourceFile;

/**
 * A version, read back from its mails, beside the next one; whole mails are compared with git's.
 */
class GitPostingTest {
  private static final String SIGNATURE = "vfio-dt 0.1.0";

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(8000, 8029);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void writesTheMailsOfASecondVersionThatGitWrites(long seed) throws IOException {
    System.out.println("seed " + seed);
    Git git = Git.init(Files.createDirectory(folder.resolve("repository")));
    git.environment("GIT_COMMITTER_NAME", "José Ångström");
    git.environment("GIT_COMMITTER_EMAIL", "jose@example.org");
    RandomVersions versions = new RandomVersions(seed);
    git.commit(versions.base(), "base");
    PatchSeries old =
        BranchWriter.write(versions.request(git.folder(), versions.first()), "old").get();
    PatchSeries young =
        BranchWriter.write(versions.request(git.folder(), versions.second()), "young").get();
    PostedSeries posted = posted(MailWriter.files(old, SIGNATURE)).get();
    assertThat(posted.patches()).isEqualTo(old.patches().stream().map(RangePatch::of).toList());
    assertThat(posted.version()).isEqualTo(1);
    assertThat(posted.messageId()).startsWith("cover.").endsWith(".git.jose@example.org");

    Mailbox ann = Mailbox.of("Ann \"A.\" Doe, Jr", "ann@example.org").get();
    Mailbox bo = Mailbox.of("Bø Doe", "bo@example.org").get();
    Mailbox list = Mailbox.of("", "list@example.org").get();
    Recipients recipients = new Recipients(List.of(ann, bo), List.of(list));
    String comparison =
        "Range-diff:\n"
            + RangeDiff.of(posted.patches(), young.patches().stream().map(RangePatch::of).toList());
    List<String> ours =
        normal(MailWriter.files(young, new Posting(recipients, comparison), SIGNATURE).values());
    assertThat(ours).isEqualTo(normal(theirs(git, young, recipients)));
  }

  private static org.vfiodt.diag.Outcome<PostedSeries> posted(SortedMap<String, String> mails) {
    List<SourceFile> files = new ArrayList<>();
    mails.forEach((name, text) -> files.add(SourceFile.root(name, text)));
    return PostedSeriesReader.read(files);
  }

  private List<String> theirs(Git git, PatchSeries series, Recipients recipients)
      throws IOException {
    git.environment("GIT_COMMITTER_DATE", series.startTime() + " +0000");
    git.run("config", "branch.young.description", series.title() + "\n\n" + series.cover());
    Path out = folder.resolve("theirs");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("-c", "core.abbrev=12", "-c", "diff.renames=false", "format-patch"));
    command.addAll(List.of("-q", "-o", out.toString(), "--cover-letter", "--no-renames"));
    command.addAll(List.of("--cover-from-description=subject", "--thread=shallow"));
    command.addAll(List.of("--signature", SIGNATURE, "--range-diff=main..old", "--base=main"));
    recipients.to().forEach(each -> command.add("--to=" + each.header()));
    recipients.cc().forEach(each -> command.add("--cc=" + each.header()));
    command.add("main..young");
    git.run(command.toArray(String[]::new));
    List<String> mails = new ArrayList<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.sorted().toList()) {
        mails.add(Text.latin1(Files.readAllBytes(file)));
      }
    }
    return mails;
  }

  /**
   * Message ids differ, and git 2.39 neither encodes nor marks what is foreign in a cover letter.
   */
  private static List<String> normal(Iterable<String> mails) {
    List<String> normal = new ArrayList<>();
    for (String mail : mails) {
      int end = mail.indexOf("\n\n");
      String header =
          mail.substring(0, end)
              .replaceAll("(?md)^(Message-Id|In-Reply-To|References): .*$", "$1")
              .replaceAll("(?md)^(From|MIME-Version|Content-[A-Za-z-]+): .*\n?", "");
      normal.add(header.strip() + mail.substring(end));
    }
    return normal;
  }
}
