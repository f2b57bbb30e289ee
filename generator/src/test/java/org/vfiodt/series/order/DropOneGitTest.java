// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.edit.FileChange;
import org.vfiodt.render.Revision;
import org.vfiodt.series.Git;
import org.vfiodt.series.RandomText;
import org.vfiodt.series.Text;

/** What applies without a patch, beside what git applies in a repository. */
class DropOneGitTest {
  private static final int PATCHES = 5;

  @TempDir Path folder;

  @Test
  void agreesWithGit() throws IOException {
    Git git = Git.init(folder);
    git.run("config", "core.autocrlf", "false");
    int fitting = 0;
    int misfitting = 0;
    for (long seed = 6000; seed < 6030; seed++) {
      List<SortedMap<String, String>> trees = trees(new RandomText(seed));
      List<String> commits = new ArrayList<>();
      for (SortedMap<String, String> tree : trees) {
        commits.add(git.commit(tree, "tree"));
      }
      DropOne ours =
          DropOne.ofRevisions(path -> Optional.ofNullable(trees.get(0).get(path)), revisions(trees))
              .get();
      for (LeftOut out : ours.leftOut()) {
        git.run("checkout", "-q", "--force", "--detach", commits.get(0));
        List<Integer> misfits = new ArrayList<>();
        for (int i = 1; i < trees.size(); i++) {
          if (i != out.number() && !applies(git, commits.get(i - 1), commits.get(i))) {
            misfits.add(i);
          }
        }
        assertThat(out.misfits()).as("seed %d without %d", seed, out.number()).isEqualTo(misfits);
        assertThat(with(trees.get(0), out.files()))
            .as("seed %d without %d", seed, out.number())
            .isEqualTo(files(git));
        fitting += trees.size() - 2 - misfits.size();
        misfitting += misfits.size();
      }
    }
    System.out.println("seeds 6000..6029: " + fitting + " fit, " + misfitting + " do not");
    assertThat(fitting).isGreaterThan(100);
    assertThat(misfitting).isGreaterThan(50);
  }

  private static boolean applies(Git git, String from, String to) {
    String diff = git.run("diff", "--text", "--no-renames", from, to);
    return git.attempt(Text.bytes(diff), "apply", "--index", "--whitespace=nowarn", "-").exit()
        == 0;
  }

  /** A tree and what patches make of it, each with an effect. */
  private static List<SortedMap<String, String>> trees(RandomText text) {
    List<SortedMap<String, String>> trees = new ArrayList<>();
    SortedMap<String, String> now = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      now.put("f" + i, ended("top\n" + text.text(60)));
    }
    trees.add(new TreeMap<>(now));
    while (trees.size() <= PATCHES) {
      String path = "f" + text.random().nextInt(4);
      String before = now.getOrDefault(path, "");
      String after = ended(text.edited(before));
      boolean gone = after.isEmpty() || text.random().nextInt(12) == 0;
      if (gone && now.containsKey(path) && now.size() > 1) {
        now.remove(path);
      } else if (!gone && !after.equals(before)) {
        now.put(path, after);
      }
      if (!now.equals(trees.get(trees.size() - 1))) {
        trees.add(new TreeMap<>(now));
      }
    }
    return trees;
  }

  /** Git lets a last line without a break stand for one that has more behind it. */
  private static String ended(String text) {
    String plain = text.replace("\r", "");
    return plain.isEmpty() || plain.endsWith("\n") ? plain : plain + "\n";
  }

  private static List<Revision> revisions(List<SortedMap<String, String>> trees) {
    List<Revision> revisions = new ArrayList<>();
    for (int i = 1; i < trees.size(); i++) {
      SortedMap<String, String> old = trees.get(i - 1);
      SortedMap<String, String> young = trees.get(i);
      SortedMap<String, String> paths = new TreeMap<>(old);
      paths.putAll(young);
      List<FileChange> changes =
          paths.keySet().stream()
              .filter(path -> !Optional.ofNullable(old.get(path)).equals(text(young, path)))
              .map(path -> new FileChange(path, text(old, path), text(young, path)))
              .toList();
      revisions.add(new Revision("patch " + i, "", changes));
    }
    return revisions;
  }

  private static Optional<String> text(Map<String, String> tree, String path) {
    return Optional.ofNullable(tree.get(path));
  }

  private static SortedMap<String, String> with(
      SortedMap<String, String> base, Map<String, Optional<String>> files) {
    SortedMap<String, String> tree = new TreeMap<>(base);
    files.forEach(
        (path, text) ->
            text.ifPresentOrElse(value -> tree.put(path, value), () -> tree.remove(path)));
    return tree;
  }

  private static SortedMap<String, String> files(Git git) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (String path : git.run("ls-files").split("\n")) {
      if (!path.isEmpty()) {
        files.put(path, Text.latin1(Files.readAllBytes(git.folder().resolve(path))));
      }
    }
    return files;
  }
}
