// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.series.diff.FileDiff;

/**
 * A finished series.
 *
 * @param prefix what stands in the brackets before the version, such as {@code RFC PATCH}
 * @param version 1 for the first posting
 * @param title subject of the cover letter, Unicode
 * @param cover its text, Unicode; may be empty
 * @param author who sends it
 * @param startTime of the cover letter, seconds since 1970; each patch is a second later
 * @param baseCommit id of the base, when it is a commit that others can have
 * @param prerequisites commits between the base and the series
 * @param prerequisiteIds git's stable patch id of each of them
 * @param patches in order
 * @param total difference between the base of the first patch and the last patch, by path
 */
public record PatchSeries(
    String prefix,
    int version,
    String title,
    String cover,
    Identity author,
    long startTime,
    Optional<String> baseCommit,
    List<Patch> prerequisites,
    List<String> prerequisiteIds,
    List<Patch> patches,
    List<FileDiff> total) {
  public PatchSeries {
    Objects.requireNonNull(prefix);
    Objects.requireNonNull(title);
    Objects.requireNonNull(cover);
    Objects.requireNonNull(author);
    Objects.requireNonNull(baseCommit);
    prerequisites = List.copyOf(prerequisites);
    prerequisiteIds = List.copyOf(prerequisiteIds);
    patches = List.copyOf(patches);
    total = List.copyOf(total);
  }

  /** The same with more below the text of the cover letter; what cannot stand there is refused. */
  public Outcome<PatchSeries> withCover(List<String> paragraphs) {
    if (paragraphs.isEmpty()) {
      return Outcome.of(this);
    }
    List<String> text = new ArrayList<>(List.of(cover));
    text.addAll(paragraphs);
    return CommitMessage.of(title, String.join("\n\n", text), Optional.empty())
        .map(
            message ->
                new PatchSeries(
                    prefix,
                    version,
                    title,
                    message.body(),
                    author,
                    startTime,
                    baseCommit,
                    prerequisites,
                    prerequisiteIds,
                    patches,
                    total));
  }
}
