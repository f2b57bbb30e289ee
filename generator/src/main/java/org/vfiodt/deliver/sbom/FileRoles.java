// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.sbom;

import java.util.List;
import java.util.Objects;

/**
 * What some of the files are to each other, by their paths.
 *
 * @param built from the kernel's sources
 * @param patches on the kernel, in the order in which they were applied
 * @param initramfs that has the guest's program
 */
public record FileRoles(List<String> built, List<String> patches, String initramfs) {
  public FileRoles {
    built = List.copyOf(built);
    patches = List.copyOf(patches);
    Objects.requireNonNull(initramfs);
  }
}
