// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** Access to the user's repository; whatever goes wrong in it becomes a diagnostic. */
final class Repositories {
  private Repositories() {}

  /** What is done with an open repository. */
  interface Work<T> {
    Outcome<T> with(Repository repository, BaseTree base) throws IOException;
  }

  static <T> Outcome<T> with(Base.Commit base, Work<T> work) {
    QuietGit.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    builder.findGitDir(base.repository().toAbsolutePath().normalize().toFile());
    if (builder.getGitDir() == null) {
      return unreadable(base.repository(), "is not in a git repository");
    }
    try (Repository repository = builder.setMustExist(true).build()) {
      return resolve(repository, base).flatMap(id -> withTree(repository, id, base, work));
    } catch (IOException | IllegalArgumentException e) {
      return unreadable(base.repository(), "is a git repository that cannot be read");
    }
  }

  private static Outcome<ObjectId> resolve(Repository repository, Base.Commit base)
      throws IOException {
    ObjectId id;
    try {
      id = repository.resolve(base.revision() + "^{commit}");
    } catch (RevisionSyntaxException
        | MissingObjectException
        | IncorrectObjectTypeException
        | AmbiguousObjectException e) {
      id = null;
    }
    return id != null
        ? Outcome.of(id)
        : Outcome.failed(
            Diagnostic.of(
                SeriesCode.BASE_UNKNOWN,
                "'" + base.revision() + "' is no commit of " + base.repository()));
  }

  private static <T> Outcome<T> withTree(
      Repository repository, ObjectId id, Base.Commit base, Work<T> work) {
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk walk = new RevWalk(reader)) {
      return work.with(repository, BaseTree.of(walk.parseCommit(id), reader));
    } catch (IOException e) {
      return unreadable(base.repository(), "is a git repository that cannot be read or written");
    }
  }

  private static <T> Outcome<T> unreadable(Path repository, String what) {
    return Outcome.failed(Diagnostic.of(SeriesCode.REPOSITORY_UNREADABLE, repository + " " + what));
  }
}
