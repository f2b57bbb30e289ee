// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.Limits;
import org.vfiodt.kernel.work.StorageFault;
import org.vfiodt.kernel.work.UnsafeEntry;

/** A git repository with kernel trees, opened for reading. */
public final class KernelRepository implements AutoCloseable {
  private final Path path;
  private final Repository repository;

  private KernelRepository(Path path, Repository repository) {
    this.path = path;
    this.repository = repository;
  }

  /** Opens a work tree, its {@code .git}, or a bare repository. */
  public static Outcome<KernelRepository> open(Path path) {
    if (!Files.exists(path)) {
      return Outcome.failed(Diagnostic.of(KernelCode.ABSENT, path + " does not exist"));
    }
    try {
      FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
      File folder = path.toAbsolutePath().toFile();
      if (Files.exists(path.resolve(Constants.DOT_GIT))) {
        builder.setWorkTree(folder);
      } else {
        builder.setGitDir(folder);
      }
      return Outcome.of(new KernelRepository(path, builder.build()));
    } catch (IOException | IllegalArgumentException e) {
      return Outcome.failed(
          Diagnostic.of(KernelCode.REPOSITORY, path + " is no git repository that can be read")
              .hint("PATH@REV needs a clone with its objects, or a bare repository"));
    }
  }

  /** The full id of the commit that a revision names. */
  public Outcome<String> commit(String revision) {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(revision + "^{commit}");
      return id == null ? unknown(revision) : Outcome.of(walk.parseCommit(id).name());
    } catch (AmbiguousObjectException e) {
      return Outcome.failed(
          Diagnostic.of(
                  KernelCode.REVISION,
                  "'" + revision + "' is the beginning of several ids in " + path)
              .hint("write more of the commit id"));
    } catch (IOException | RevisionSyntaxException e) {
      return unknown(revision);
    }
  }

  private <T> Outcome<T> unknown(String revision) {
    return Outcome.failed(
        Diagnostic.of(KernelCode.REVISION, path + " has no commit '" + revision + "'")
            .hint("a tag, a branch or a commit id; a shallow clone has few of them"));
  }

  /** A small file of a commit, one character a byte; empty when it has none of that name. */
  public Optional<String> read(String commit, String file) {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
      try (TreeWalk found = TreeWalk.forPath(repository, file, tree)) {
        return found == null
            ? Optional.empty()
            : Optional.of(
                new String(
                    repository.open(found.getObjectId(0)).getBytes(), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes the tree of a commit into an empty folder.
   *
   * @return names of the links that were left out, because they point out of the tree
   */
  public Outcome<List<String>> export(
      String commit, Path folder, Limits limits, Progress progress) {
    try {
      return Outcome.of(
          GitExport.write(repository, ObjectId.fromString(commit), folder, limits, progress));
    } catch (UnsafeEntry e) {
      return Outcome.failed(StorageFault.of(e, "commit " + commit));
    } catch (org.eclipse.jgit.errors.MissingObjectException e) {
      return Outcome.failed(
          Diagnostic.of(KernelCode.REPOSITORY, path + " lacks objects of commit " + commit)
              .hint("fetch them: git fetch --refetch, or clone without --filter"));
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "exporting commit " + commit + " of " + path));
    }
  }

  /** The commit that is checked out without any change; empty otherwise, and for bare ones. */
  public Optional<String> cleanHead() {
    try (Git git = new Git(repository)) {
      ObjectId head = repository.resolve(Constants.HEAD);
      return head != null && git.status().call().isClean()
          ? Optional.of(head.name())
          : Optional.empty();
    } catch (IOException | GitAPIException | NoWorkTreeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
