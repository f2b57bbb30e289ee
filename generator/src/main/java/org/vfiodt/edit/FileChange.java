// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.Objects;
import java.util.Optional;

/**
 * One file before and after a patch. Text is held one character a byte (ISO 8859-1), so that bytes
 * nobody touched stay as they were, whatever their encoding.
 *
 * @param path from the top of the kernel tree, with forward slashes
 * @param before empty for a new file
 * @param after empty for a deleted file
 */
public record FileChange(String path, Optional<String> before, Optional<String> after) {
  public FileChange {
    Objects.requireNonNull(path);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change needs a before or an after: " + path);
    }
  }
}
