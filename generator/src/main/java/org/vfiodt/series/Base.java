// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.nio.file.Path;
import java.util.Objects;

/** What the first commit of a series stands on. */
public sealed interface Base {
  /**
   * A kernel tree without history: the base commit holds only the files that the series touches.
   */
  record Sparse() implements Base {}

  /**
   * A commit of a git repository.
   *
   * @param repository a work tree, a folder in one, or a bare repository
   * @param revision anything that names a commit, such as {@code v6.1} or {@code HEAD}
   */
  record Commit(Path repository, String revision) implements Base {
    public Commit {
      Objects.requireNonNull(repository);
      Objects.requireNonNull(revision);
    }
  }
}
