// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.series.Base;
import org.vfiodt.series.Git;
import org.vfiodt.series.Patch;
import org.vfiodt.series.PatchSeries;
import org.vfiodt.series.RandomSeries;
import org.vfiodt.series.RandomText;
import org.vfiodt.series.SeriesBuilder;
import org.vfiodt.series.Text;
import org.vfiodt.series.diff.PatchId;
import org.vfiodt.series.mail.MailWriter;

/** The ids of mails against those of the git program, and against those of the patches in them. */
class MailPatchIdTest {
  @TempDir Path folder;

  @Test
  void readsTheIdThatGitReads() {
    Git git = Git.init(folder);
    int compared = 0;
    for (long seed = 4000; seed < 4030; seed++) {
      PatchSeries series =
          SeriesBuilder.build(new RandomSeries(seed).request(new Base.Sparse())).get();
      int at = 0;
      for (String mail : MailWriter.files(series, "x").values()) {
        String id = MailPatchId.of(mail);
        assertThat(id).as("seed %d", seed).isEqualTo(ofGit(git, mail));
        if (!id.isEmpty()) {
          Patch patch = series.patches().get(at++);
          assertThat(id).as("seed %d", seed).isEqualTo(PatchId.of(patch.files()));
          compared++;
        }
      }
    }
    System.out.println("seeds 4000..4029: " + compared + " mails");
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void readsTheDifferencesOfOthers() {
    Git git = Git.init(folder);
    for (long seed = 5000; seed < 5040; seed++) {
      RandomText random = new RandomText(seed);
      SortedMap<String, String> before = new TreeMap<>();
      SortedMap<String, String> after = new TreeMap<>();
      for (int i = 0; i < 4; i++) {
        String text = random.text(80);
        before.put("f" + i, text);
        after.put("f" + (i == 3 ? 4 : i), random.edited(text));
      }
      git.commit(before, "before");
      git.commit(after, "after");
      for (String option : new String[] {"-U1", "-U9", "--patience", "--no-renames", "-M10"}) {
        String mail = git.run("format-patch", "--stdout", "--text", option, "-1");
        assertThat(MailPatchId.of(mail)).as("seed %d", seed).isEqualTo(ofGit(git, mail));
      }
    }
  }

  @Test
  void findsNoIdWhereThereIsNoPatch() {
    assertThat(MailPatchId.of("")).isEmpty();
    assertThat(MailPatchId.of("Subject: x\n\ntext\n")).isEmpty();
  }

  private static String ofGit(Git git, String mail) {
    String line = git.run(Text.bytes(mail), "patch-id", "--stable");
    return line.isEmpty() ? "" : line.substring(0, line.indexOf(' '));
  }
}
