// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** Makes the commits of a series without writing any of them. */
public final class SeriesBuilder {
  private SeriesBuilder() {}

  /**
   * The series, or every reason why it cannot be one. With a {@link Base.Commit} the ids are those
   * of the branch that {@link BranchWriter} would make.
   */
  public static Outcome<PatchSeries> build(SeriesRequest request) {
    return SeriesAssembly.of(request).flatMap(assembly -> build(request, assembly));
  }

  private static Outcome<PatchSeries> build(SeriesRequest request, SeriesAssembly assembly) {
    if (request.base() instanceof Base.Commit commit) {
      return Repositories.with(
          commit,
          (repository, base) -> {
            List<Diagnostic> faults = base.differences(assembly.base());
            return faults.isEmpty()
                ? assembly.commit(base, new IdInserter())
                : Outcome.failed(faults);
          });
    }
    try (IdInserter ids = new IdInserter()) {
      return assembly.commit(BaseTree.sparse(assembly.base(), ids), ids);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
  }
}
