// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.List;
import java.util.Objects;
import org.vfiodt.report.matrix.MatrixKernel;

/**
 * What the head of a proof says of a kernel.
 *
 * @param id its name in the names of cells
 * @param source digest of its tree
 * @param patches the base, then the patches in order
 */
public record ProvenKernel(String id, String source, List<ProvenPatch> patches) {
  public ProvenKernel {
    Objects.requireNonNull(id);
    Objects.requireNonNull(source);
    patches = List.copyOf(patches);
  }

  static ProvenKernel of(MatrixKernel kernel) {
    return new ProvenKernel(
        kernel.id(), kernel.source(), kernel.patches().stream().map(ProvenPatch::of).toList());
  }
}
