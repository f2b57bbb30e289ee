// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.List;
import java.util.Optional;
import org.vfiodt.series.diff.Hunk;
import org.vfiodt.source.Span;

/**
 * What a mail does to one file.
 *
 * @param from the file it starts from; empty for a new one
 * @param to the file it makes; empty for a deleted one
 * @param copies whether the old file stays beside the new one
 */
record FilePatch(
    Span at, Optional<String> from, Optional<String> to, boolean copies, List<Part> parts) {

  /**
   * One hunk.
   *
   * @param at its {@code @@} line
   * @param oldStart as written there, from 1; 0 for none
   * @param newStart likewise
   * @param old lines it expects, with their breaks
   * @param young lines it puts there
   * @param trailing how many lines of context end it
   * @param shown as it was sent: its heading and its lines with their signs
   */
  record Part(
      Span at,
      int oldStart,
      int newStart,
      List<String> old,
      List<String> young,
      int trailing,
      Hunk shown) {}
}
