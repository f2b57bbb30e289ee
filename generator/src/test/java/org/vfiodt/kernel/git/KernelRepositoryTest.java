// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.kernel.FakeKernel;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.Limits;

class KernelRepositoryTest {
  private static final PersonIdent SOMEBODY = new PersonIdent("A", "a@example.org");

  @TempDir Path folder;
  private Path work;
  private Git git;
  private RevCommit first;

  @BeforeEach
  void makeRepository() throws GitAPIException, IOException {
    work = FakeKernel.write(Files.createDirectory(folder.resolve("linux")));
    Files.createSymbolicLink(work.resolve("scripts/vfio"), Path.of("../drivers/vfio"));
    git = Git.init().setDirectory(work.toFile()).call();
    first = commit("Linux 3.10.1");
    git.tag().setName("v3.10.1").setAnnotated(true).setTagger(SOMEBODY).call();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private RevCommit commit(String subject) throws GitAPIException {
    git.add().addFilepattern(".").call();
    return git.commit()
        .setMessage(subject)
        .setAuthor(SOMEBODY)
        .setCommitter(SOMEBODY)
        .setSign(false)
        .call();
  }

  private Path export(Path repository, String commit) {
    Path to = folder.resolve("export");
    try (KernelRepository opened = KernelRepository.open(repository).get()) {
      opened.export(commit, to, Limits.KERNEL, Progress.NONE).get();
      return to;
    }
  }

  @Test
  void exportsACommitAsItIs() throws IOException, GitAPIException {
    FakeKernel.write(work, "drivers/vfio/vfio.c", "later\n");
    commit("Later");
    Path tree = export(work, first.name());
    assertThat(FakeKernel.read(tree)).isEqualTo(FakeKernel.files());
    assertThat(tree.resolve("scripts/run.sh")).isExecutable();
    assertThat(Files.isExecutable(tree.resolve("Makefile"))).isFalse();
    assertThat(Files.readSymbolicLink(tree.resolve("scripts/vfio"))).hasToString("../drivers/vfio");
  }

  @Test
  void appliesNoAttributes() throws IOException, GitAPIException {
    FakeKernel.write(work, ".gitattributes", "*.c text eol=crlf ident\n");
    FakeKernel.write(work, "a.c", "/* $Id$ */\n");
    Path tree = export(work, commit("Attributes").name());
    assertThat(Files.readString(tree.resolve("a.c"))).isEqualTo("/* $Id$ */\n");
  }

  @Test
  void opensBareRepositoriesAndGitFolders() throws GitAPIException {
    Path bare = folder.resolve("bare.git");
    Git.cloneRepository()
        .setURI(work.toUri().toString())
        .setBare(true)
        .setDirectory(bare.toFile())
        .call()
        .close();
    for (Path path : List.of(work, work.resolve(".git"), bare)) {
      try (KernelRepository repository = KernelRepository.open(path).get()) {
        assertThat(repository.commit("v3.10.1").get()).isEqualTo(first.name());
        assertThat(repository.read(first.name(), "Makefile")).contains(FakeKernel.MAKEFILE);
        assertThat(repository.read(first.name(), "No")).isEmpty();
      }
    }
  }

  @Test
  void findsCommitsByTagBranchAndShortId() {
    try (KernelRepository repository = KernelRepository.open(work).get()) {
      for (String revision :
          List.of("HEAD", "v3.10.1", "v3.10.1^{}", first.name(), first.name().substring(0, 9))) {
        assertThat(repository.commit(revision).get()).isEqualTo(first.name());
      }
    }
  }

  @Test
  void refusesRevisionsThatAreNoCommit() {
    try (KernelRepository repository = KernelRepository.open(work).get()) {
      String tree = first.getTree().name();
      for (String revision : List.of("v9.9", "HEAD~5", "0".repeat(40), "a b", "^", tree, "HEAD:")) {
        assertThat(repository.commit(revision).diagnostics())
            .as(revision)
            .extracting(Diagnostic::code)
            .containsExactly(KernelCode.REVISION);
      }
    }
  }

  @Test
  void refusesWhatIsNoRepository() throws IOException {
    Path plain = Files.createDirectory(folder.resolve("plain"));
    assertThat(KernelRepository.open(plain).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(KernelCode.REPOSITORY);
    assertThat(KernelRepository.open(folder.resolve("none")).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(KernelCode.ABSENT);
  }

  @Test
  void leavesOutALinkOutOfTheTree() throws IOException, GitAPIException {
    Files.createSymbolicLink(work.resolve("out"), Path.of("../../etc"));
    String commit = commit("Out").name();
    Path to = folder.resolve("export");
    try (KernelRepository repository = KernelRepository.open(work).get()) {
      assertThat(repository.export(commit, to, Limits.KERNEL, Progress.NONE).get())
          .containsExactly("out");
    }
    assertThat(Files.exists(to.resolve("out"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void saysWhenObjectsAreMissing() throws IOException {
    String blob = git.getRepository().resolve("HEAD:drivers/vfio/vfio.c").name();
    Files.delete(work.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));
    try (KernelRepository repository = KernelRepository.open(work).get()) {
      assertThat(
              repository
                  .export(first.name(), folder.resolve("export"), Limits.KERNEL, Progress.NONE)
                  .diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly(KernelCode.REPOSITORY);
    }
  }

  @Test
  void knowsACleanCheckout() {
    try (KernelRepository repository = KernelRepository.open(work).get()) {
      assertThat(repository.cleanHead()).contains(first.name());
      FakeKernel.write(work, "drivers/vfio/vfio.c", "changed\n");
      assertThat(repository.cleanHead()).isEmpty();
    }
  }
}
