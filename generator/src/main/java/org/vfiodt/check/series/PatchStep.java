// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.series;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.edit.FileChange;
import org.vfiodt.render.Overlay;

/**
 * A patch of a series on one kernel, or the base below the first one.
 *
 * @param number from 1; 0 for the base
 * @param fileName of its mail; empty for the base
 * @param mail its text, one character a byte; empty for the base
 * @param patchId git's stable patch id; empty for the base
 * @param changes what it does to the tree; none for the base and for one that does not apply
 * @param tree every file that differs from the kernel once it is applied; empty where it does not
 *     apply
 * @param faults why it does not apply
 */
public record PatchStep(
    int number,
    String subject,
    String fileName,
    String mail,
    String patchId,
    List<FileChange> changes,
    Optional<Overlay> tree,
    List<Diagnostic> faults) {
  public PatchStep {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(fileName);
    Objects.requireNonNull(mail);
    Objects.requireNonNull(patchId);
    changes = List.copyOf(changes);
    Objects.requireNonNull(tree);
    faults = List.copyOf(faults);
  }

  /** What stands below the first patch. */
  static PatchStep base(Overlay tree) {
    return new PatchStep(0, "base", "", "", "", List.of(), Optional.of(tree), List.of());
  }

  public boolean isBase() {
    return number == 0;
  }
}
