// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.render.Revision;
import org.vfiodt.series.Base;
import org.vfiodt.series.Git;
import org.vfiodt.series.Patch;
import org.vfiodt.series.PatchSeries;
import org.vfiodt.series.Prerequisite;
import org.vfiodt.series.RandomSeries;
import org.vfiodt.series.RandomText;
import org.vfiodt.series.SeriesBuilder;
import org.vfiodt.series.SeriesRequest;
import org.vfiodt.series.Text;
import org.vfiodt.series.mail.MailWriter;
import org.vfiodt.source.SourceFile;

/** Mails that were written come back as the revisions they were written from. */
class MailReaderGitTest {
  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(2000, 2059);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsBackWhatWasWritten(long seed) {
    RandomSeries random = new RandomSeries(seed);
    SeriesRequest request = random.request(new Base.Sparse());
    PatchSeries series = SeriesBuilder.build(request).get();
    SortedMap<String, String> start = new TreeMap<>(random.base());
    request.prerequisites().forEach(one -> change(start, one.revision()));
    List<String> mails = new ArrayList<>(MailWriter.files(series, "x").values());
    Collections.shuffle(mails, new java.util.Random(seed));
    String mailbox = String.join("", mails);

    List<Prerequisite> read =
        MailReader.read(
                SourceFile.root("x.mbox", mailbox), path -> Optional.ofNullable(start.get(path)))
            .get();
    assertThat(read).hasSameSizeAs(request.revisions());
    for (int i = 0; i < read.size(); i++) {
      Patch patch = series.patches().get(i);
      assertThat(read.get(i).revision())
          .isEqualTo(
              new Revision(patch.subject(), patch.message(), request.revisions().get(i).changes()));
      assertThat(read.get(i).author()).contains(request.identity());
    }
  }

  private static void change(Map<String, String> tree, Revision revision) {
    for (FileChange change : revision.changes()) {
      change
          .after()
          .ifPresentOrElse(text -> tree.put(change.path(), text), () -> tree.remove(change.path()));
    }
  }

  /** The file moved on since the patch was made: git and we must agree on what still fits. */
  @Test
  void appliesToChangedFilesWhereGitDoes() throws IOException {
    Git git = Git.init(Files.createDirectory(folder.resolve("repository")));
    git.run("config", "core.autocrlf", "false");
    int applied = 0;
    int refused = 0;
    for (long seed = 3000; seed < 3300; seed++) {
      RandomText random = new RandomText(seed);
      String before = random.text(60).replace("\r", "");
      String after = random.edited(before).replace("\r", "");
      String moved = random.edited(before).replace("\r", "");
      if (before.isEmpty() || moved.isEmpty() || before.equals(after)) {
        continue;
      }
      Files.write(git.folder().resolve("f.c"), Text.bytes(before));
      git.run("add", "f.c");
      Files.write(git.folder().resolve("f.c"), Text.bytes(after));
      String diff = git.run("diff", "--text", "--", "f.c");
      Files.write(git.folder().resolve("f.c"), Text.bytes(moved));
      Git.Result result = git.attempt(Text.bytes(diff), "apply", "--whitespace=nowarn", "-");
      String mail = "From: A <a@b.example>\nSubject: [PATCH] x\n\n---\n" + diff;
      Outcome<List<Prerequisite>> ours =
          MailReader.read(
              SourceFile.root("x.mbox", mail),
              path -> path.equals("f.c") ? Optional.of(moved) : Optional.empty());
      String theirs = Text.latin1(Files.readAllBytes(git.folder().resolve("f.c")));
      if (result.exit() != 0) {
        assertThat(ours.ok()).as("seed %d, git: %s", seed, result.error()).isFalse();
        refused++;
      } else if (theirs.equals(moved)) {
        assertThat(ours.ok()).as("seed %d changes nothing", seed).isFalse();
      } else {
        assertThat(ours.diagnostics()).as("seed %d", seed).isEmpty();
        assertThat(ours.get().get(0).revision().changes())
            .as("seed %d", seed)
            .containsExactly(new FileChange("f.c", Optional.of(moved), Optional.of(theirs)));
        applied++;
      }
    }
    System.out.println("seeds 3000..3299: " + applied + " applied, " + refused + " refused");
    assertThat(applied).isGreaterThan(50);
    assertThat(refused).isGreaterThan(50);
  }
}
