// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.TreeHome;
import org.vfiodt.kernel.work.WorkTree;

/**
 * A kernel of the cache.
 *
 * @param tree its pristine content
 * @param description where it came from, for people
 * @param baseCommit the full commit id, when it is exactly a commit of a git repository
 * @param home where it lives
 * @param progress hears when the working copy must be waited for
 */
public record StoredKernel(
    KernelTree tree,
    String description,
    Optional<String> baseCommit,
    TreeHome home,
    Progress progress) {

  /**
   * Takes the working copy for this run. Close it when the last build in it is done: other runs
   * wait for it.
   */
  public Outcome<WorkTree> openWorkTree() {
    return WorkTree.open(home, progress);
  }
}
