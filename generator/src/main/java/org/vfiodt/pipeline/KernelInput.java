// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.Objects;
import org.vfiodt.kernel.Facts;
import org.vfiodt.kernel.KernelReference;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.source.StoredKernel;
import org.vfiodt.series.Base;

/**
 * A kernel that was obtained and looked at.
 *
 * @param name as the user or the spec named it
 */
public record KernelInput(
    String name, KernelReference reference, StoredKernel stored, Facts facts) {
  public KernelInput {
    Objects.requireNonNull(name);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(stored);
    Objects.requireNonNull(facts);
  }

  public KernelTree tree() {
    return stored.tree();
  }

  /** What commits for this kernel stand on: a real commit where it is exactly one. */
  public Base base() {
    if (reference instanceof KernelReference.GitRevision revision) {
      return new Base.Commit(revision.repository(), revision.revision());
    }
    if (reference instanceof KernelReference.Directory directory
        && stored.baseCommit().isPresent()) {
      return new Base.Commit(directory.path(), stored.baseCommit().get());
    }
    return new Base.Sparse();
  }

  /** For people: the version and where it came from. */
  public String title() {
    return "Linux " + tree().version() + " (" + stored.description() + ")";
  }
}
