// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.Objects;
import org.vfiodt.report.matrix.MatrixPatch;

/**
 * What the head of a proof says of a patch; of the base, which has the number 0, most is empty.
 *
 * @param number in the series, from 1
 * @param subject first line of its message
 * @param file its mail, relative to the run directory
 * @param mail SHA-256 of the mail
 * @param patchId git's stable patch id
 * @param tree digest of the files that differ from the kernel once the patch is applied
 */
public record ProvenPatch(
    int number, String subject, String file, String mail, String patchId, String tree) {
  public ProvenPatch {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(file);
    Objects.requireNonNull(mail);
    Objects.requireNonNull(patchId);
    Objects.requireNonNull(tree);
  }

  static ProvenPatch of(MatrixPatch patch) {
    return new ProvenPatch(
        patch.number(),
        patch.subject(),
        patch.file(),
        patch.digest(),
        patch.patchId(),
        patch.tree());
  }
}
