// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.List;
import java.util.Objects;
import org.vfiodt.series.diff.FileDiff;

/**
 * One commit of a series.
 *
 * @param commit its id, 40 hexadecimal digits, as are the two that follow
 * @param tree what it holds
 * @param subject first line of its message, Unicode
 * @param message the rest of it, no empty line at either end; may be empty
 * @param author who wrote it
 * @param time of author and committer, seconds since 1970
 * @param files in the order of their paths
 */
public record Patch(
    String commit,
    String tree,
    String subject,
    String message,
    Identity author,
    long time,
    List<FileDiff> files) {
  public Patch {
    Objects.requireNonNull(commit);
    Objects.requireNonNull(tree);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(message);
    Objects.requireNonNull(author);
    files = List.copyOf(files);
  }
}
