// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** Makes a series a branch of the user's repository; work tree and index stay as they are. */
public final class BranchWriter {
  private BranchWriter() {}

  /**
   * Writes the commits of a request with a {@link Base.Commit}, prerequisites first, and a new
   * branch at the last one. Refused when the branch exists or the base holds other text.
   */
  public static Outcome<PatchSeries> write(SeriesRequest request, String branch) {
    if (!(request.base() instanceof Base.Commit commit)) {
      throw new IllegalArgumentException("a branch needs a repository");
    }
    String ref = Constants.R_HEADS + branch;
    if (!Repository.isValidRefName(ref)
        || branch.startsWith("-")
        || branch.equals(Constants.HEAD)) {
      return Outcome.failed(
          Diagnostic.of(SeriesCode.BRANCH_NAME, "'" + branch + "' cannot be the name of a branch"));
    }
    return SeriesAssembly.of(request)
        .flatMap(
            assembly ->
                Repositories.with(
                    commit, (repository, base) -> write(assembly, repository, base, ref)));
  }

  private static Outcome<PatchSeries> write(
      SeriesAssembly assembly, Repository repository, BaseTree base, String ref)
      throws IOException {
    List<Diagnostic> faults = new ArrayList<>(base.differences(assembly.base()));
    if (repository.exactRef(ref) != null || repository.getRefDatabase().isNameConflicting(ref)) {
      faults.add(exists(ref));
    }
    if (!faults.isEmpty()) {
      return Outcome.failed(faults);
    }
    Outcome<PatchSeries> series;
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      series = assembly.commit(base, inserter);
      inserter.flush();
    }
    List<Patch> patches = series.get().patches();
    String tip = patches.get(patches.size() - 1).commit();
    RefUpdate update = repository.updateRef(ref);
    update.setExpectedOldObjectId(ObjectId.zeroId());
    update.setNewObjectId(ObjectId.fromString(tip));
    update.setRefLogMessage("vfio-dt: series applied", false);
    return update.update() == RefUpdate.Result.NEW ? series : Outcome.failed(exists(ref));
  }

  private static Diagnostic exists(String ref) {
    String branch = ref.substring(Constants.R_HEADS.length());
    return Diagnostic.of(
            SeriesCode.BRANCH_EXISTS, "the branch " + branch + " exists, or one that excludes it")
        .hint("choose another name, or remove it with: git branch -D " + branch);
  }
}
