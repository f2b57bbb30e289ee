// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.Objects;
import org.vfiodt.kernel.Facts;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.source.StoredKernel;

/**
 * A kernel that was obtained and looked at.
 *
 * @param name as the user or the spec named it
 */
public record KernelInput(String name, StoredKernel stored, Facts facts) {
  public KernelInput {
    Objects.requireNonNull(name);
    Objects.requireNonNull(stored);
    Objects.requireNonNull(facts);
  }

  public KernelTree tree() {
    return stored.tree();
  }

  /** For people: the version and where it came from. */
  public String title() {
    return "Linux " + tree().version() + " (" + stored.description() + ")";
  }
}
