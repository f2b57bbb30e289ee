// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.series.Git;
import org.vfiodt.series.RandomText;
import org.vfiodt.series.Text;

/** Our differences against those of the git program, byte for byte. */
class GitDiffTest {
  private static final int FILES = 400;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void printsTheDifferencesThatGitPrints(long seed) {
    System.out.println("seed " + seed);
    RandomText random = new RandomText(seed);
    SortedMap<String, String> before = new TreeMap<>();
    SortedMap<String, String> after = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      String text = random.text(seed % 2 == 0 ? 40 : 400);
      change(before, after, String.format(Locale.ROOT, "d%d/f%03d", i % 7, i), text, random);
    }
    compare(before, after);
  }

  private static void change(
      SortedMap<String, String> before,
      SortedMap<String, String> after,
      String path,
      String text,
      RandomText random) {
    int kind = random.random().nextInt(20);
    if (kind > 0) {
      before.put(path, text);
    }
    if (kind > 1 || kind == 0) {
      after.put(path, kind == 2 ? random.text(60) : random.edited(text));
    }
  }

  @Test
  void givesUpOnLargeDifferencesWhereGitDoes() {
    RandomText random = new RandomText(77);
    SortedMap<String, String> before = new TreeMap<>();
    SortedMap<String, String> after = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      before.put("f" + i, random.text(12000));
      after.put("f" + i, random.text(12000));
    }
    compare(before, after);
  }

  private void compare(SortedMap<String, String> before, SortedMap<String, String> after) {
    Git git = Git.init(folder);
    git.commit(before, "before");
    git.commit(after, "after");
    List<FileDiff> files = new ArrayList<>();
    TreeSet<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    for (String path : paths) {
      String old = before.get(path);
      String young = after.get(path);
      if (old == null || !old.equals(young)) {
        files.add(
            new FileDiff(
                path,
                version(old),
                version(young),
                Hunks.of(old == null ? "" : old, young == null ? "" : young)));
      }
    }
    String theirs =
        git.run("-c", "core.abbrev=12", "diff", "--no-renames", "--text", "HEAD~1", "HEAD");
    StringBuilder ours = new StringBuilder();
    for (FileDiff file : files) {
      String text = DiffText.of(file);
      ours.append(text);
      if (!theirs.contains(text)) {
        int at = theirs.indexOf("diff --git a/" + file.path() + " ");
        int end = theirs.indexOf("\ndiff --git a/", at);
        assertThat(text).isEqualTo(theirs.substring(at, end < 0 ? theirs.length() : end + 1));
      }
    }
    assertThat(ours.toString()).isEqualTo(theirs);
    String stat =
        git.run("diff", "--no-renames", "--text", "--stat=72", "--summary", "HEAD~1", "HEAD");
    assertThat(Diffstat.of(files)).isEqualTo(stat);
    String id = git.run(Text.bytes(theirs), "patch-id", "--stable");
    assertThat(PatchId.of(files)).isEqualTo(id.substring(0, 40));
  }

  private static Optional<FileVersion> version(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      String blob = formatter.idFor(Constants.OBJ_BLOB, Text.bytes(text)).name();
      return Optional.of(new FileVersion(blob, "100644"));
    }
  }
}
