// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The series to generate.
 *
 * @param recipes folder of {@code kernel-patches} whose recipes make the patches
 * @param title subject of the cover letter
 * @param tag such as {@code RFC}; stands in front of {@code PATCH}
 * @param version 1 for the first posting
 * @param cover body of the cover letter
 * @param requires series of {@code kernel-patches} that come first, in order
 * @param patches in order
 */
public record SeriesPlan(
    String recipes,
    String title,
    Optional<String> tag,
    int version,
    String cover,
    List<String> requires,
    List<PatchPlan> patches) {
  public SeriesPlan {
    Objects.requireNonNull(recipes);
    Objects.requireNonNull(title);
    Objects.requireNonNull(tag);
    Objects.requireNonNull(cover);
    requires = List.copyOf(requires);
    patches = List.copyOf(patches);
  }
}
