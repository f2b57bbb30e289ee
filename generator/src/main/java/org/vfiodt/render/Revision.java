// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.List;
import java.util.Objects;
import org.vfiodt.edit.FileChange;

/**
 * One patch of a series before it becomes a commit.
 *
 * @param subject first line of the commit message, without any {@code [PATCH]} prefix
 * @param message body of the commit message, may be empty
 * @param changes files in the order of their paths
 */
public record Revision(String subject, String message, List<FileChange> changes) {
  public Revision {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(message);
    changes = List.copyOf(changes);
  }
}
