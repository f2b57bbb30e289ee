// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.edit.FileChange;
import org.vfiodt.plan.SeriesPlan;
import org.vfiodt.render.Revision;

class BranchWriterTest {
  @TempDir Path folder;
  private Git git;

  @BeforeEach
  void makeRepository() {
    git = Git.init(folder);
    git.environment("GIT_COMMITTER_DATE", "1375708629 +0000");
    git.commit(
        new TreeMap<>(java.util.Map.of("a", "1\n", "d/b", "2\n", "run", "#!/bin/sh\n")), "base");
    git.run("update-index", "--chmod=+x", "run");
    git.run("commit", "-q", "--amend", "--no-edit");
    git.run("reset", "-q", "--hard");
  }

  private SeriesRequest request(String revision, FileChange... changes) {
    return new SeriesRequest(
        new SeriesPlan("vfio-dt", "Title", Optional.empty(), 1, "", List.of(), List.of()),
        List.of(),
        List.of(new Revision("Subject", "", List.of(changes))),
        new Base.Commit(folder.resolve("d"), revision),
        Identity.of("Jane", "jane@example.org").get(),
        false,
        OptionalLong.empty());
  }

  private static FileChange change(String path, String before, String after) {
    return new FileChange(path, Optional.ofNullable(before), Optional.ofNullable(after));
  }

  private SeriesCode refusal(SeriesRequest request, String branch) {
    String before = git.run("for-each-ref");
    SeriesCode code = (SeriesCode) BranchWriter.write(request, branch).diagnostics().get(0).code();
    assertThat(git.run("for-each-ref")).isEqualTo(before);
    return code;
  }

  @Test
  void leavesWorkTreeIndexAndOtherBranchesAlone() throws IOException {
    Files.writeString(folder.resolve("a"), "being edited\n");
    String head = git.run("rev-parse", "HEAD");
    PatchSeries series =
        BranchWriter.write(request("main", change("a", "1\n", "one\n")), "topic").get();
    assertThat(git.run("status", "--porcelain")).isEqualTo(" M a\n");
    assertThat(git.run("rev-parse", "HEAD")).isEqualTo(head);
    assertThat(git.run("show", "topic:a")).isEqualTo("one\n");
    assertThat(git.run("rev-parse", "topic").trim()).isEqualTo(series.patches().get(0).commit());
    assertThat(git.run("log", "-1", "--format=%an %ae %at %ct", "topic"))
        .isEqualTo("Jane jane@example.org 1375708630 1375708630\n");
  }

  @Test
  void keepsTheModeOfExecutableFiles() {
    BranchWriter.write(request("HEAD", change("run", "#!/bin/sh\n", "#!/bin/sh\nls\n")), "topic")
        .get();
    assertThat(git.run("ls-tree", "topic", "run")).startsWith("100755 blob ");
  }

  @Test
  void worksFromALinkedWorkTreeAndABareClone() {
    git.run("worktree", "add", "-q", "linked");
    SeriesRequest request = request("HEAD", change("a", "1\n", "one\n"));
    for (String name : List.of("linked", ".git")) {
      SeriesRequest there =
          new SeriesRequest(
              request.plan(),
              List.of(),
              request.revisions(),
              new Base.Commit(folder.resolve(name), "HEAD"),
              request.identity(),
              false,
              OptionalLong.empty());
      assertThat(BranchWriter.write(there, "from-" + name.replace(".", "")).diagnostics())
          .isEmpty();
      assertThat(git.run("show", "from-" + name.replace(".", "") + ":a")).isEqualTo("one\n");
    }
  }

  @Test
  void refusesBranchesThatExistOrExcludeIt() {
    SeriesRequest request = request("HEAD", change("a", "1\n", "one\n"));
    git.run("branch", "taken");
    git.run("branch", "folder/inner");
    git.run("pack-refs", "--all");
    assertThat(refusal(request, "taken")).isEqualTo(SeriesCode.BRANCH_EXISTS);
    assertThat(refusal(request, "main")).isEqualTo(SeriesCode.BRANCH_EXISTS);
    assertThat(refusal(request, "folder")).isEqualTo(SeriesCode.BRANCH_EXISTS);
    assertThat(refusal(request, "taken/inner")).isEqualTo(SeriesCode.BRANCH_EXISTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "-f", "HEAD", "a..b", "../main", "a.lock", "a\nb", "/a"})
  void refusesNamesThatNoBranchHas(String name) {
    assertThat(refusal(request("HEAD", change("a", "1\n", "one\n")), name))
        .isEqualTo(SeriesCode.BRANCH_NAME);
  }

  @Test
  void refusesABaseWithOtherText() {
    assertThat(refusal(request("HEAD", change("a", "other\n", "one\n")), "topic"))
        .isEqualTo(SeriesCode.BASE_DIFFERS);
    assertThat(refusal(request("HEAD", change("a", null, "one\n")), "topic"))
        .isEqualTo(SeriesCode.BASE_DIFFERS);
    assertThat(refusal(request("HEAD", change("missing", "1\n", null)), "topic"))
        .isEqualTo(SeriesCode.BASE_DIFFERS);
    assertThat(refusal(request("HEAD", change("d", null, "file\n")), "topic"))
        .isEqualTo(SeriesCode.BASE_DIFFERS);
    assertThat(refusal(request("HEAD", change("a/under", null, "file\n")), "topic"))
        .isEqualTo(SeriesCode.BASE_DIFFERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "HEAD:a",
        "^bad^{",
        "v1..v2",
        "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
        ""
      })
  void refusesABaseThatIsNoCommit(String revision) {
    assertThat(refusal(request(revision, change("a", "1\n", "one\n")), "topic"))
        .isEqualTo(SeriesCode.BASE_UNKNOWN);
  }

  @Test
  void refusesARepositoryItCannotRead(@TempDir Path elsewhere) throws IOException {
    SeriesRequest request = request("HEAD", change("a", "1\n", "one\n"));
    Files.writeString(folder.resolve(".git/config"), "[core]\nrepositoryformatversion = 7\n");
    assertThat(BranchWriter.write(request, "topic").diagnostics().get(0).code())
        .isEqualTo(SeriesCode.REPOSITORY_UNREADABLE);
    SeriesRequest outside =
        new SeriesRequest(
            request.plan(),
            List.of(),
            request.revisions(),
            new Base.Commit(elsewhere, "HEAD"),
            request.identity(),
            false,
            OptionalLong.empty());
    assertThat(BranchWriter.write(outside, "topic").diagnostics().get(0).code())
        .isEqualTo(SeriesCode.REPOSITORY_UNREADABLE);
  }
}
